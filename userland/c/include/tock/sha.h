// SPDX-License-Identifier: Apache-2.0 OR MIT

/// SHA-256 (driver 0x40005). No upcall runs while a call waits. The message may lie in flash, digests that
/// are stored must be in RAM.

#ifndef TOCK_SHA_H
#define TOCK_SHA_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "tock/errors.h"
#include "tock/operation.h"

enum { TOCK_SHA256_SIZE = 32 };

/// Stores the digest of a message.
tock_error_t tock_sha256(const void *message, size_t length, uint8_t digest[TOCK_SHA256_SIZE]);

/// Stores the digest of a message later; see tock/operation.h.
tock_error_t tock_sha256_async(const void *message, size_t length, uint8_t digest[TOCK_SHA256_SIZE], tock_done_t done, void *context);

/// Gives the next part of a message, or the first one after tock_sha256_finish().
tock_error_t tock_sha256_update(const void *part, size_t length);

/// Stores the digest of the message whose parts were given. TOCK_OFF if there were none.
tock_error_t tock_sha256_finish(uint8_t digest[TOCK_SHA256_SIZE]);

/// Tells whether a message has this digest.
tock_error_t tock_sha256_verify(const void *message, size_t length, const uint8_t digest[TOCK_SHA256_SIZE], bool *equal);

/// The same without waiting; see tock/operation.h.
tock_error_t tock_sha256_update_async(const void *part, size_t length, tock_done_t done, void *context);
tock_error_t tock_sha256_finish_async(uint8_t digest[TOCK_SHA256_SIZE], tock_done_t done, void *context);
tock_error_t tock_sha256_verify_async(
    const void *message, size_t length, const uint8_t digest[TOCK_SHA256_SIZE], bool *equal, tock_done_t done, void *context);

#endif
