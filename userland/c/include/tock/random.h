// SPDX-License-Identifier: Apache-2.0 OR MIT

/// Random bytes (driver 0x40001). They are as unpredictable as the board's source of entropy, which its documentation tells.

#ifndef TOCK_RANDOM_H
#define TOCK_RANDOM_H

#include <stddef.h>
#include <stdint.h>

#include "tock/errors.h"
#include "tock/operation.h"

/// Fills a buffer, in RAM, and returns when it is full; no upcall runs meanwhile. TOCK_FAIL if the source of entropy has failed.
tock_error_t tock_random_bytes(void *bytes, size_t length);

/// tock_random_bytes() without waiting; see tock/operation.h.
tock_error_t tock_random_bytes_async(void *bytes, size_t length, tock_done_t done, void *context);

#endif
