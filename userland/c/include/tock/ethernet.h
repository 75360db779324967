// SPDX-License-Identifier: Apache-2.0 OR MIT

/// Raw Ethernet frames.
///
/// A frame begins with the destination address and ends before the check sequence, which the board makes and checks: 14 to 1518 bytes.
/// An application gets every frame on the wire, whomever it is for, but none that applications of this board send.

#ifndef TOCK_ETHERNET_H
#define TOCK_ETHERNET_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "tock/errors.h"
#include "tock/operation.h"

enum {
    TOCK_ETHERNET_ADDRESS_LENGTH = 6,
    TOCK_ETHERNET_HEADER_LENGTH = 14,
    TOCK_ETHERNET_LONGEST_FRAME = 1518,
};

/// Bytes that a receiver's memory has to have for each of its two halves, besides TOCK_ETHERNET_BESIDE_FRAME for each frame.
enum { TOCK_ETHERNET_BESIDE_FRAMES = 8, TOCK_ETHERNET_BESIDE_FRAME = 12 };

/// Receives frames. An application has at most one. Its contents are the library's.
typedef struct {
    uint8_t *half[2];
    size_t half_length;
    size_t position;
    size_t end;
    unsigned lent;
} tock_ethernet_receiver_t;

/// Begins to receive. The memory is divided into two halves: one is filled by the kernel while the frames in the other are looked at. A
/// frame for which the half has no room is lost and counted.
tock_error_t tock_ethernet_receive_start(tock_ethernet_receiver_t *receiver, void *memory, size_t length);

/// Waits for the next frame. It may be looked at, and changed, until the next call with this receiver.
tock_error_t tock_ethernet_receive(tock_ethernet_receiver_t *receiver, uint8_t **frame, size_t *length);

/// Whether there is a frame that tock_ethernet_receive() would not have to wait for.
bool tock_ethernet_has_frame(const tock_ethernet_receiver_t *receiver);

/// Called inside a yield when frames have come: some that were received already, and later ones, may be among them.
typedef void (*tock_ethernet_frames_t)(void *context);

/// Names the function that is told of frames, in place of an earlier one; NULL for none. It receives as long as tock_ethernet_has_frame().
tock_error_t tock_ethernet_on_frames(tock_ethernet_frames_t frames, void *context);

/// Ends it and takes its memory back.
tock_error_t tock_ethernet_receive_stop(tock_ethernet_receiver_t *receiver);

/// Sends a frame and waits until it is sent. TOCK_SIZE if it is shorter than 14 bytes or longer than 1518.
tock_error_t tock_ethernet_transmit(const void *frame, size_t length);

/// tock_ethernet_transmit() without waiting; see tock/operation.h.
tock_error_t tock_ethernet_transmit_async(const void *frame, size_t length, tock_done_t done, void *context);

/// Stores the board's address, 6 bytes.
tock_error_t tock_ethernet_address(uint8_t *address);

/// Stores how many frames this application was given, their bytes, and how many frames its memory had no room for.
tock_error_t tock_ethernet_receive_statistics(uint32_t *frames, uint32_t *bytes, uint32_t *dropped);

/// Stores how many frames this application has sent, and their bytes.
tock_error_t tock_ethernet_transmit_statistics(uint32_t *frames, uint32_t *bytes);

#endif
