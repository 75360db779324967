// SPDX-License-Identifier: Apache-2.0 OR MIT

// Sends and receives Ethernet frames. Parameter 0 chooses what to do, 1 is a letter to tell several applications apart.

#include <tock.h>

#include "parameters.h"

enum { SHOW = 1, COUNT = 2, SEND = 3, ECHO = 4, DIE = 5, TOLD = 6 };

// Frames of tests are of the type for local experiments; a letter in the first byte after the header ends a listener.
enum { TYPE_PLACE = 12, LETTER_PLACE = 14, TYPE_HIGH = 0x88, TYPE_LOW = 0xB5, END = 'E' };

enum { BYTES_A_LINE = 32 };

static uint8_t s_memory[6400];
static uint8_t s_frame[TOCK_ETHERNET_LONGEST_FRAME];

static bool is_end(const uint8_t *frame, size_t length)
{
    return length > LETTER_PLACE && frame[TYPE_PLACE] == TYPE_HIGH && frame[TYPE_PLACE + 1] == TYPE_LOW && frame[LETTER_PLACE] == END;
}

// In lines short enough to stay whole among those of others.
static void show(const uint8_t *frame, size_t length)
{
    static const char digits[] = "0123456789abcdef";
    for (size_t start = 0; start < length; start += BYTES_A_LINE) {
        char text[2 * BYTES_A_LINE + 1];
        size_t count = 0;
        for (size_t i = start; i < length && i < start + BYTES_A_LINE; i++) {
            text[count++] = digits[frame[i] >> 4];
            text[count++] = digits[frame[i] & 15];
        }
        text[count] = '\0';
        tock_printf("ethernet %c: %u bytes +%u %s\n", (char)parameter(1), (unsigned)length, (unsigned)start, text);
    }
}

// A frame's bytes from the fifteenth on follow from that one; true if they do.
static bool is_whole(const uint8_t *frame, size_t length)
{
    for (size_t i = LETTER_PLACE + 1; i < length; i++) {
        if (frame[i] != (uint8_t)(frame[i - 1] + 1)) {
            return false;
        }
    }
    return true;
}

static void sum_up(tock_ethernet_receiver_t *receiver, tock_error_t error, unsigned torn)
{
    uint32_t frames = 0;
    uint32_t bytes = 0;
    uint32_t dropped = 0;
    tock_ethernet_receive_statistics(&frames, &bytes, &dropped);
    tock_printf("ethernet %c: %s, %u frames, %u bytes, %u dropped, %u torn\n", (char)parameter(1), tock_error_name(error), (unsigned)frames,
        (unsigned)bytes, (unsigned)dropped, torn);
    tock_ethernet_receive_stop(receiver);
}

static unsigned s_torn;
static bool s_ended;
static tock_error_t s_error;

static void frames_are_there(void *context)
{
    tock_ethernet_receiver_t *receiver = context;
    while (s_error == TOCK_OK && !s_ended && tock_ethernet_has_frame(receiver)) {
        uint8_t *frame;
        size_t length;
        s_error = tock_ethernet_receive(receiver, &frame, &length);
        s_ended = s_error == TOCK_OK && is_end(frame, length);
        if (s_error == TOCK_OK && !s_ended) {
            show(frame, length);
            s_torn += !is_whole(frame, length);
        }
    }
}

// Shows frames when it is told of them, and does something else meanwhile.
static void be_told(void)
{
    tock_ethernet_receiver_t receiver;
    s_error = tock_ethernet_receive_start(&receiver, s_memory, parameter(2));
    if (s_error == TOCK_OK) {
        s_error = tock_ethernet_on_frames(frames_are_there, &receiver);
    }
    tock_printf("ethernet %c: listens %s\n", (char)parameter(1), tock_error_name(s_error));
    while (s_error == TOCK_OK && !s_ended) {
        tock_delay_ms(7);
    }
    tock_ethernet_on_frames(NULL, NULL);
    sum_up(&receiver, s_error, s_torn);
}

// Receives until the end, and says what it has seen. Parameter 2 is how much memory to use; 3 how many milliseconds each frame takes.
static void listen(bool shows)
{
    tock_ethernet_receiver_t receiver;
    tock_error_t error = tock_ethernet_receive_start(&receiver, s_memory, parameter(2));
    tock_printf("ethernet %c: listens %s\n", (char)parameter(1), tock_error_name(error));
    unsigned torn = 0;
    uint8_t *frame;
    size_t length;
    while (error == TOCK_OK) {
        error = tock_ethernet_receive(&receiver, &frame, &length);
        if (error != TOCK_OK || is_end(frame, length)) {
            break;
        }
        if (shows) {
            show(frame, length);
        }
        torn += !is_whole(frame, length);
        if (parameter(3) != 0) {
            tock_delay_ms(parameter(3));
        }
    }
    sum_up(&receiver, error, torn);
}

static void fill_frame(size_t length, uint8_t first)
{
    for (unsigned i = 0; i < TOCK_ETHERNET_ADDRESS_LENGTH; i++) {
        s_frame[i] = 0xFF;
    }
    tock_ethernet_address(s_frame + TOCK_ETHERNET_ADDRESS_LENGTH);
    s_frame[TYPE_PLACE] = TYPE_HIGH;
    s_frame[TYPE_PLACE + 1] = TYPE_LOW;
    for (size_t i = LETTER_PLACE; i < length; i++) {
        s_frame[i] = (uint8_t)(first + (i - LETTER_PLACE));
    }
}

// Sends frames. Parameter 2 is how many, 3 how long the first one is, 4 by how much each is longer than the one before.
static void send(void)
{
    tock_error_t error = TOCK_OK;
    for (unsigned i = 0; i < parameter(2) && error == TOCK_OK; i++) {
        size_t length = parameter(3) + i * parameter(4);
        fill_frame(length, (uint8_t)parameter(1));
        error = tock_ethernet_transmit(s_frame, length);
    }
    uint32_t frames = 0;
    uint32_t bytes = 0;
    tock_ethernet_transmit_statistics(&frames, &bytes);
    tock_printf("ethernet %c: %s, sent %u frames, %u bytes\n", (char)parameter(1), tock_error_name(error), (unsigned)frames, (unsigned)bytes);
}

// Sends back what it receives, with the addresses exchanged, until the end.
static void echo(void)
{
    tock_ethernet_receiver_t receiver;
    tock_error_t error = tock_ethernet_receive_start(&receiver, s_memory, sizeof s_memory);
    tock_printf("ethernet %c: listens %s\n", (char)parameter(1), tock_error_name(error));
    uint8_t *frame;
    size_t length;
    while (error == TOCK_OK) {
        error = tock_ethernet_receive(&receiver, &frame, &length);
        if (error != TOCK_OK || is_end(frame, length)) {
            break;
        }
        for (unsigned i = 0; i < TOCK_ETHERNET_ADDRESS_LENGTH; i++) {
            uint8_t byte = frame[i];
            frame[i] = frame[TOCK_ETHERNET_ADDRESS_LENGTH + i];
            frame[TOCK_ETHERNET_ADDRESS_LENGTH + i] = byte;
        }
        error = tock_ethernet_transmit(frame, length);
    }
    tock_printf("ethernet %c: over, %s\n", (char)parameter(1), tock_error_name(error));
}

// Asks for a frame to be sent, does not wait for it and ends.
static void die(void)
{
    fill_frame(200, (uint8_t)parameter(1));
    tock_allow_readonly(TOCK_DRIVER_ETHERNET_TAP, TOCK_ETHERNET_TAP_BUFFER_FRAME, s_frame, 200);
    tock_command_plain(TOCK_DRIVER_ETHERNET_TAP, TOCK_ETHERNET_TAP_TRANSMIT, 200, 0);
}

int main(void)
{
    switch (parameter(0)) {
    case SHOW: listen(true); break;
    case COUNT: listen(false); break;
    case SEND: send(); break;
    case ECHO: echo(); break;
    case DIE: die(); break;
    case TOLD: be_told(); break;
    default: tock_printf("ethernet: nothing chosen\n"); break;
    }
    return 0;
}
