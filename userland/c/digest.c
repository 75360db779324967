// SPDX-License-Identifier: Apache-2.0 OR MIT

#include "digest.h"

void tock_digest_release(const tock_digest_driver_t *driver)
{
    tock_allow_readonly(driver->kind.driver, driver->data, NULL, 0);
    tock_allow_readonly(driver->kind.driver, driver->compare, NULL, 0);
    tock_allow_readwrite(driver->kind.driver, driver->destination, NULL, 0);
}

static tock_error_t store_answer(const uint32_t argument[3], void *equal)
{
    *(bool *)equal = argument[0] == TOCK_OK && argument[1] == 1;
    return (tock_error_t)argument[0];
}

tock_error_t tock_digest_request(const tock_digest_driver_t *driver, tock_operation_t *operation, uint32_t command, const void *message,
                                 size_t length, uint8_t *digest, tock_done_t done, void *context)
{
    tock_error_t error = tock_operation_check(operation);
    if (error != TOCK_OK) {
        return error;
    }
    error = tock_allow_readwrite(driver->kind.driver, driver->destination, digest, digest != NULL ? TOCK_DIGEST_SIZE : 0);
    if (error == TOCK_OK) {
        error = tock_allow_readonly(driver->kind.driver, driver->data, message, length);
    }
    return tock_operation_perform(
        operation, &driver->kind, error, &(tock_operation_request_t){ command, 0, 0, NULL, NULL, done, context });
}

tock_error_t tock_digest_verify(const tock_digest_driver_t *driver, tock_operation_t *operation, uint32_t command, const void *message,
                                size_t length, const uint8_t *digest, bool *equal, tock_done_t done, void *context)
{
    tock_error_t error = tock_operation_check(operation);
    if (error != TOCK_OK) {
        return error;
    }
    *equal = false;
    error = tock_allow_readonly(driver->kind.driver, driver->compare, digest, TOCK_DIGEST_SIZE);
    if (error == TOCK_OK) {
        error = tock_allow_readonly(driver->kind.driver, driver->data, message, length);
    }
    return tock_operation_perform(
        operation, &driver->kind, error, &(tock_operation_request_t){ command, 0, 0, store_answer, equal, done, context });
}
