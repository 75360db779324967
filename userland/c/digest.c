// SPDX-License-Identifier: Apache-2.0 OR MIT

#include "digest.h"

#include "tock/syscalls.h"

// Lends the message, asks, waits and takes the message back.
static tock_error_t request(const tock_digest_driver_t *driver, uint32_t command, const void *message, size_t length,
                            uint32_t *answer)
{
    tock_error_t error = tock_allow_readonly(driver->driver, driver->data, message, length);
    if (error != TOCK_OK) {
        return error;
    }
    error = tock_command_plain(driver->driver, command, 0, 0);
    if (error == TOCK_OK) {
        tock_upcall_arguments_t result = tock_yield_wait_for(driver->driver, driver->done);
        error = (tock_error_t)result.argument[0];
        *answer = result.argument[1];
    }
    tock_allow_readonly(driver->driver, driver->data, NULL, 0);
    return error;
}

tock_error_t tock_digest_request(const tock_digest_driver_t *driver, uint32_t command, const void *message, size_t length,
                                 uint8_t *digest)
{
    uint32_t unused;
    tock_error_t error = tock_allow_readwrite(driver->driver, driver->destination, digest, digest != NULL ? TOCK_DIGEST_SIZE : 0);
    if (error == TOCK_OK) {
        error = request(driver, command, message, length, &unused);
        tock_allow_readwrite(driver->driver, driver->destination, NULL, 0);
    }
    return error;
}

tock_error_t tock_digest_verify(const tock_digest_driver_t *driver, uint32_t command, const void *message, size_t length,
                                const uint8_t *digest, bool *equal)
{
    uint32_t answer = 0;
    tock_error_t error = tock_allow_readonly(driver->driver, driver->compare, digest, TOCK_DIGEST_SIZE);
    if (error == TOCK_OK) {
        error = request(driver, command, message, length, &answer);
        tock_allow_readonly(driver->driver, driver->compare, NULL, 0);
    }
    *equal = error == TOCK_OK && answer == 1;
    return error;
}
