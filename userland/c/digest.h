// SPDX-License-Identifier: Apache-2.0 OR MIT

/// What the drivers of hashes have in common. For the library's own sources only.

#ifndef TOCK_DIGEST_H
#define TOCK_DIGEST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "operation.h"

enum { TOCK_DIGEST_SIZE = 32 };

/// A driver and its slots.
typedef struct {
    tock_operation_kind_t kind;
    uint32_t data;
    uint32_t compare;
    uint32_t destination;
} tock_digest_driver_t;

/// Takes back whatever was lent to the driver, but a key.
void tock_digest_release(const tock_digest_driver_t *driver);

/// Makes a request over a message, NULL for none. The digest is stored if `digest` is not NULL. Waits if `done` is NULL.
tock_error_t tock_digest_request(const tock_digest_driver_t *driver, tock_operation_t *operation, uint32_t command, const void *message,
                                 size_t length, uint8_t *digest, tock_done_t done, void *context);

/// Makes a request that compares with a digest. Waits if `done` is NULL.
tock_error_t tock_digest_verify(const tock_digest_driver_t *driver, tock_operation_t *operation, uint32_t command, const void *message,
                                size_t length, const uint8_t *digest, bool *equal, tock_done_t done, void *context);

#endif
