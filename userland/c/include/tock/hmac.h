// SPDX-License-Identifier: Apache-2.0 OR MIT

/// HMAC over SHA-256 (driver 0x40003). No upcall runs while a call waits. Key and message may lie in
/// flash, tags that are stored must be in RAM. A key has at most 256 bytes (TOCK_SIZE).

#ifndef TOCK_HMAC_H
#define TOCK_HMAC_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "tock/errors.h"
#include "tock/operation.h"

enum { TOCK_HMAC_SHA256_SIZE = 32 };

/// Chooses the key of the messages that follow. It must stay where it is while messages begin.
tock_error_t tock_hmac_sha256_set_key(const void *key, size_t length);

/// Stores the tag of a message.
tock_error_t tock_hmac_sha256(const void *message, size_t length, uint8_t tag[TOCK_HMAC_SHA256_SIZE]);

/// Stores the tag of a message later; see tock/operation.h.
tock_error_t tock_hmac_sha256_async(const void *message, size_t length, uint8_t tag[TOCK_HMAC_SHA256_SIZE], tock_done_t done, void *context);

/// Gives the next part of a message, or the first one after tock_hmac_sha256_finish().
tock_error_t tock_hmac_sha256_update(const void *part, size_t length);

/// Stores the tag of the message whose parts were given. TOCK_OFF if there were none.
tock_error_t tock_hmac_sha256_finish(uint8_t tag[TOCK_HMAC_SHA256_SIZE]);

/// Tells whether a message has this tag, in a time that does not tell how much of it is right.
tock_error_t tock_hmac_sha256_verify(const void *message, size_t length, const uint8_t tag[TOCK_HMAC_SHA256_SIZE], bool *equal);

/// The same without waiting; see tock/operation.h.
tock_error_t tock_hmac_sha256_update_async(const void *part, size_t length, tock_done_t done, void *context);
tock_error_t tock_hmac_sha256_finish_async(uint8_t tag[TOCK_HMAC_SHA256_SIZE], tock_done_t done, void *context);
tock_error_t tock_hmac_sha256_verify_async(
    const void *message, size_t length, const uint8_t tag[TOCK_HMAC_SHA256_SIZE], bool *equal, tock_done_t done, void *context);

#endif
