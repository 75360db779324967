// SPDX-License-Identifier: Apache-2.0 OR MIT

#include "tock/sha.h"

#include "digest.h"

static void release(void);

static const tock_digest_driver_t s_driver = {
    .kind = { TOCK_DRIVER_SHA, TOCK_SHA_SLOT_DONE, release },
    .data = TOCK_SHA_BUFFER_DATA,
    .compare = TOCK_SHA_BUFFER_COMPARE,
    .destination = TOCK_SHA_BUFFER_DESTINATION,
};

static tock_operation_t s_operation;

static void release(void)
{
    tock_digest_release(&s_driver);
}

tock_error_t tock_sha256(const void *message, size_t length, uint8_t digest[TOCK_SHA256_SIZE])
{
    return tock_digest_request(&s_driver, &s_operation, TOCK_SHA_HASH, message, length, digest, NULL, NULL);
}

tock_error_t tock_sha256_async(const void *message, size_t length, uint8_t digest[TOCK_SHA256_SIZE], tock_done_t done, void *context)
{
    return done != NULL ? tock_digest_request(&s_driver, &s_operation, TOCK_SHA_HASH, message, length, digest, done, context) : TOCK_INVAL;
}

tock_error_t tock_sha256_update(const void *part, size_t length)
{
    return tock_digest_request(&s_driver, &s_operation, TOCK_SHA_UPDATE, part, length, NULL, NULL, NULL);
}

tock_error_t tock_sha256_update_async(const void *part, size_t length, tock_done_t done, void *context)
{
    return done != NULL ? tock_digest_request(&s_driver, &s_operation, TOCK_SHA_UPDATE, part, length, NULL, done, context) : TOCK_INVAL;
}

tock_error_t tock_sha256_finish(uint8_t digest[TOCK_SHA256_SIZE])
{
    return tock_digest_request(&s_driver, &s_operation, TOCK_SHA_FINISH, NULL, 0, digest, NULL, NULL);
}

tock_error_t tock_sha256_finish_async(uint8_t digest[TOCK_SHA256_SIZE], tock_done_t done, void *context)
{
    return done != NULL ? tock_digest_request(&s_driver, &s_operation, TOCK_SHA_FINISH, NULL, 0, digest, done, context) : TOCK_INVAL;
}

tock_error_t tock_sha256_verify(const void *message, size_t length, const uint8_t digest[TOCK_SHA256_SIZE], bool *equal)
{
    return tock_digest_verify(&s_driver, &s_operation, TOCK_SHA_VERIFY, message, length, digest, equal, NULL, NULL);
}

tock_error_t tock_sha256_verify_async(
    const void *message, size_t length, const uint8_t digest[TOCK_SHA256_SIZE], bool *equal, tock_done_t done, void *context)
{
    return done != NULL
        ? tock_digest_verify(&s_driver, &s_operation, TOCK_SHA_VERIFY, message, length, digest, equal, done, context) : TOCK_INVAL;
}
