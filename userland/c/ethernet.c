// SPDX-License-Identifier: Apache-2.0 OR MIT

#include "tock/ethernet.h"

#include "operation.h"

// Where the kernel keeps the number of bytes behind the header of a half, and where a frame's length is in the bytes before the frame.
enum { OFFSET_PLACE = 4, LENGTH_PLACE = 2 };

// Nothing here is aligned: frames are of any length.
static uint32_t read_number(const uint8_t *bytes, unsigned count)
{
    uint32_t number = 0;
    while (count-- != 0) {
        number = number << 8 | bytes[count];
    }
    return number;
}

static tock_error_t lend(tock_ethernet_receiver_t *receiver, unsigned half)
{
    for (unsigned i = 0; i < TOCK_ETHERNET_BESIDE_FRAMES; i++) {
        receiver->half[half][i] = 0;
    }
    tock_error_t error =
        tock_allow_readwrite(TOCK_DRIVER_ETHERNET_TAP, TOCK_ETHERNET_TAP_BUFFER_RECEIVED, receiver->half[half], receiver->half_length);
    if (error == TOCK_OK) {
        receiver->lent = half;
    }
    return error;
}

tock_error_t tock_ethernet_receive_start(tock_ethernet_receiver_t *receiver, void *memory, size_t length)
{
    receiver->half_length = length / 2;
    receiver->half[0] = memory;
    receiver->half[1] = receiver->half[0] + receiver->half_length;
    receiver->position = 0;
    receiver->end = 0;
    if (receiver->half_length < TOCK_ETHERNET_BESIDE_FRAMES + TOCK_ETHERNET_BESIDE_FRAME + TOCK_ETHERNET_HEADER_LENGTH) {
        return TOCK_SIZE;
    }
    return lend(receiver, 0);
}

// The half that is lent may have frames since before it is waited for.
static bool has_frames(const uint8_t *half)
{
    return read_number(half + OFFSET_PLACE, 4) != 0;
}

bool tock_ethernet_has_frame(const tock_ethernet_receiver_t *receiver)
{
    return receiver->position != receiver->end || has_frames(receiver->half[receiver->lent]);
}

static tock_ethernet_frames_t s_frames;

static void frames_are_there(uint32_t unused1, uint32_t unused2, uint32_t unused3, void *context)
{
    (void)unused1;
    (void)unused2;
    (void)unused3;
    s_frames(context);
}

tock_error_t tock_ethernet_on_frames(tock_ethernet_frames_t frames, void *context)
{
    s_frames = frames;
    return tock_subscribe(TOCK_DRIVER_ETHERNET_TAP, TOCK_ETHERNET_TAP_SLOT_RECEIVED, frames != NULL ? frames_are_there : NULL, context);
}

tock_error_t tock_ethernet_receive(tock_ethernet_receiver_t *receiver, uint8_t **frame, size_t *length)
{
    while (receiver->position == receiver->end) {
        // What is waited for may have been told of the other half.
        const uint8_t *full = receiver->half[receiver->lent];
        if (!has_frames(full)) {
            tock_yield_wait_for(TOCK_DRIVER_ETHERNET_TAP, TOCK_ETHERNET_TAP_SLOT_RECEIVED);
            continue;
        }
        tock_error_t error = lend(receiver, 1 - receiver->lent);
        if (error != TOCK_OK) {
            return error;
        }
        receiver->position = TOCK_ETHERNET_BESIDE_FRAMES;
        receiver->end = TOCK_ETHERNET_BESIDE_FRAMES + read_number(full + OFFSET_PLACE, 4);
    }
    uint8_t *next = receiver->half[1 - receiver->lent] + receiver->position;
    *length = read_number(next + LENGTH_PLACE, 2);
    *frame = next + TOCK_ETHERNET_BESIDE_FRAME;
    receiver->position += TOCK_ETHERNET_BESIDE_FRAME + *length;
    return TOCK_OK;
}

tock_error_t tock_ethernet_receive_stop(tock_ethernet_receiver_t *receiver)
{
    receiver->position = receiver->end;
    return tock_allow_readwrite(TOCK_DRIVER_ETHERNET_TAP, TOCK_ETHERNET_TAP_BUFFER_RECEIVED, NULL, 0);
}

static void release(void)
{
    tock_allow_readonly(TOCK_DRIVER_ETHERNET_TAP, TOCK_ETHERNET_TAP_BUFFER_FRAME, NULL, 0);
}

static const tock_operation_kind_t s_kind = { TOCK_DRIVER_ETHERNET_TAP, TOCK_ETHERNET_TAP_SLOT_SENT, release };
static tock_operation_t s_operation;

static tock_error_t transmit(const void *frame, size_t length, tock_done_t done, void *context)
{
    tock_error_t error = tock_operation_check(&s_operation);
    if (error != TOCK_OK) {
        return error;
    }
    error = tock_allow_readonly(TOCK_DRIVER_ETHERNET_TAP, TOCK_ETHERNET_TAP_BUFFER_FRAME, frame, length);
    return tock_operation_perform(&s_operation, &s_kind, error,
        &(tock_operation_request_t){ TOCK_ETHERNET_TAP_TRANSMIT, length, 0, NULL, NULL, done, context });
}

tock_error_t tock_ethernet_transmit(const void *frame, size_t length)
{
    return transmit(frame, length, NULL, NULL);
}

tock_error_t tock_ethernet_transmit_async(const void *frame, size_t length, tock_done_t done, void *context)
{
    return done != NULL ? transmit(frame, length, done, context) : TOCK_INVAL;
}

tock_error_t tock_ethernet_address(uint8_t *address)
{
    tock_return_t result = tock_command(TOCK_DRIVER_ETHERNET_TAP, TOCK_ETHERNET_TAP_ADDRESS, 0, 0);
    tock_error_t error = tock_return_expect(&result, TOCK_SUCCESS_2U32);
    for (unsigned i = 0; error == TOCK_OK && i < TOCK_ETHERNET_ADDRESS_LENGTH; i++) {
        address[i] = (uint8_t)(result.value[i / 4] >> (i % 4 * 8));
    }
    return error;
}

tock_error_t tock_ethernet_receive_statistics(uint32_t *frames, uint32_t *bytes, uint32_t *dropped)
{
    tock_return_t result = tock_command(TOCK_DRIVER_ETHERNET_TAP, TOCK_ETHERNET_TAP_RECEIVE_STATISTICS, 0, 0);
    tock_error_t error = tock_return_expect(&result, TOCK_SUCCESS_3U32);
    if (error == TOCK_OK) {
        *frames = result.value[0];
        *bytes = result.value[1];
        *dropped = result.value[2];
    }
    return error;
}

tock_error_t tock_ethernet_transmit_statistics(uint32_t *frames, uint32_t *bytes)
{
    tock_return_t result = tock_command(TOCK_DRIVER_ETHERNET_TAP, TOCK_ETHERNET_TAP_TRANSMIT_STATISTICS, 0, 0);
    tock_error_t error = tock_return_expect(&result, TOCK_SUCCESS_2U32);
    if (error == TOCK_OK) {
        *frames = result.value[0];
        *bytes = result.value[1];
    }
    return error;
}
