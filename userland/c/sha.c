// SPDX-License-Identifier: Apache-2.0 OR MIT

#include "tock/sha.h"

#include "digest.h"
#include "tock/syscalls.h"

static const tock_digest_driver_t s_driver = { TOCK_DRIVER_SHA, TOCK_SHA_SLOT_DONE, TOCK_SHA_BUFFER_DATA, TOCK_SHA_BUFFER_COMPARE,
                                               TOCK_SHA_BUFFER_DESTINATION };

tock_error_t tock_sha256(const void *message, size_t length, uint8_t digest[TOCK_SHA256_SIZE])
{
    return tock_digest_request(&s_driver, TOCK_SHA_HASH, message, length, digest);
}

tock_error_t tock_sha256_update(const void *part, size_t length)
{
    return tock_digest_request(&s_driver, TOCK_SHA_UPDATE, part, length, NULL);
}

tock_error_t tock_sha256_finish(uint8_t digest[TOCK_SHA256_SIZE])
{
    return tock_digest_request(&s_driver, TOCK_SHA_FINISH, NULL, 0, digest);
}

tock_error_t tock_sha256_verify(const void *message, size_t length, const uint8_t digest[TOCK_SHA256_SIZE], bool *equal)
{
    return tock_digest_verify(&s_driver, TOCK_SHA_VERIFY, message, length, digest, equal);
}
