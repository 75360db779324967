// SPDX-License-Identifier: Apache-2.0 OR MIT

#include "tock/hmac.h"

#include "digest.h"
#include "tock/syscalls.h"

static const tock_digest_driver_t s_driver = { TOCK_DRIVER_HMAC, TOCK_HMAC_SLOT_DONE, TOCK_HMAC_BUFFER_DATA, TOCK_HMAC_BUFFER_COMPARE,
                                               TOCK_HMAC_BUFFER_DESTINATION };

enum { SHA256 = 0 };

tock_error_t tock_hmac_sha256_set_key(const void *key, size_t length)
{
    tock_error_t error = tock_command_plain(TOCK_DRIVER_HMAC, TOCK_HMAC_SET_ALGORITHM, SHA256, 0);
    return error == TOCK_OK ? tock_allow_readonly(TOCK_DRIVER_HMAC, TOCK_HMAC_BUFFER_KEY, key, length) : error;
}

tock_error_t tock_hmac_sha256(const void *message, size_t length, uint8_t tag[TOCK_HMAC_SHA256_SIZE])
{
    return tock_digest_request(&s_driver, TOCK_HMAC_RUN, message, length, tag);
}

tock_error_t tock_hmac_sha256_update(const void *part, size_t length)
{
    return tock_digest_request(&s_driver, TOCK_HMAC_UPDATE, part, length, NULL);
}

tock_error_t tock_hmac_sha256_finish(uint8_t tag[TOCK_HMAC_SHA256_SIZE])
{
    return tock_digest_request(&s_driver, TOCK_HMAC_FINISH, NULL, 0, tag);
}

tock_error_t tock_hmac_sha256_verify(const void *message, size_t length, const uint8_t tag[TOCK_HMAC_SHA256_SIZE], bool *equal)
{
    return tock_digest_verify(&s_driver, TOCK_HMAC_VERIFY, message, length, tag, equal);
}
