// SPDX-License-Identifier: Apache-2.0 OR MIT

#include "tock/hmac.h"

#include "digest.h"

static void release(void);

static const tock_digest_driver_t s_driver = {
    .kind = { TOCK_DRIVER_HMAC, TOCK_HMAC_SLOT_DONE, release },
    .data = TOCK_HMAC_BUFFER_DATA,
    .compare = TOCK_HMAC_BUFFER_COMPARE,
    .destination = TOCK_HMAC_BUFFER_DESTINATION,
};

static tock_operation_t s_operation;

static void release(void)
{
    tock_digest_release(&s_driver);
}

enum { SHA256 = 0 };

tock_error_t tock_hmac_sha256_set_key(const void *key, size_t length)
{
    tock_error_t error = tock_command_plain(TOCK_DRIVER_HMAC, TOCK_HMAC_SET_ALGORITHM, SHA256, 0);
    return error == TOCK_OK ? tock_allow_readonly(TOCK_DRIVER_HMAC, TOCK_HMAC_BUFFER_KEY, key, length) : error;
}

tock_error_t tock_hmac_sha256(const void *message, size_t length, uint8_t tag[TOCK_HMAC_SHA256_SIZE])
{
    return tock_digest_request(&s_driver, &s_operation, TOCK_HMAC_RUN, message, length, tag, NULL, NULL);
}

tock_error_t tock_hmac_sha256_async(const void *message, size_t length, uint8_t tag[TOCK_HMAC_SHA256_SIZE], tock_done_t done, void *context)
{
    return done != NULL ? tock_digest_request(&s_driver, &s_operation, TOCK_HMAC_RUN, message, length, tag, done, context) : TOCK_INVAL;
}

tock_error_t tock_hmac_sha256_update(const void *part, size_t length)
{
    return tock_digest_request(&s_driver, &s_operation, TOCK_HMAC_UPDATE, part, length, NULL, NULL, NULL);
}

tock_error_t tock_hmac_sha256_update_async(const void *part, size_t length, tock_done_t done, void *context)
{
    return done != NULL ? tock_digest_request(&s_driver, &s_operation, TOCK_HMAC_UPDATE, part, length, NULL, done, context) : TOCK_INVAL;
}

tock_error_t tock_hmac_sha256_finish(uint8_t tag[TOCK_HMAC_SHA256_SIZE])
{
    return tock_digest_request(&s_driver, &s_operation, TOCK_HMAC_FINISH, NULL, 0, tag, NULL, NULL);
}

tock_error_t tock_hmac_sha256_finish_async(uint8_t tag[TOCK_HMAC_SHA256_SIZE], tock_done_t done, void *context)
{
    return done != NULL ? tock_digest_request(&s_driver, &s_operation, TOCK_HMAC_FINISH, NULL, 0, tag, done, context) : TOCK_INVAL;
}

tock_error_t tock_hmac_sha256_verify(const void *message, size_t length, const uint8_t tag[TOCK_HMAC_SHA256_SIZE], bool *equal)
{
    return tock_digest_verify(&s_driver, &s_operation, TOCK_HMAC_VERIFY, message, length, tag, equal, NULL, NULL);
}

tock_error_t tock_hmac_sha256_verify_async(
    const void *message, size_t length, const uint8_t tag[TOCK_HMAC_SHA256_SIZE], bool *equal, tock_done_t done, void *context)
{
    return done != NULL
        ? tock_digest_verify(&s_driver, &s_operation, TOCK_HMAC_VERIFY, message, length, tag, equal, done, context) : TOCK_INVAL;
}
