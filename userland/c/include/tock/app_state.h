// SPDX-License-Identifier: Apache-2.0 OR MIT

/// What an application keeps in its own image, if the board can write its code memory (driver 0x50000):
///
///     TOCK_APP_STATE(sizeof(counters_t));
///
/// outside of all functions, once in an application, makes room in the image. It is all zeros in a fresh image, and stays over restarts of the
/// process and resets of the board, until the image is replaced.

#ifndef TOCK_APP_STATE_H
#define TOCK_APP_STATE_H

#include <stddef.h>
#include <stdint.h>

#include "tock/errors.h"
#include "tock/operation.h"

/// Makes room for the state.
#define TOCK_APP_STATE(bytes) static const uint32_t s_tock_app_state[((bytes) + 3) / 4] __attribute__((section(".app_state"), used)) = { 0 }

/// Copies the state's first bytes. TOCK_FAIL without room for a state, TOCK_SIZE if that is smaller.
tock_error_t tock_app_state_load(void *bytes, size_t length);

/// Writes the state's first bytes and waits until it is done. Errors as above; TOCK_NODEVICE if the board cannot do it. If the board is
/// reset meanwhile, some bytes may be as before, and some as wanted.
tock_error_t tock_app_state_save(const void *bytes, size_t length);

/// tock_app_state_save() without waiting; see tock/operation.h.
tock_error_t tock_app_state_save_async(const void *bytes, size_t length, tock_done_t done, void *context);

#endif
