// SPDX-License-Identifier: Apache-2.0 OR MIT

#include "tock/app_state.h"

#include "operation.h"
#include "tock/memory.h"

static void release(void)
{
    tock_allow_readonly(TOCK_DRIVER_APP_FLASH, TOCK_APP_FLASH_BUFFER_DATA, NULL, 0);
}

static const tock_operation_kind_t s_kind = { TOCK_DRIVER_APP_FLASH, TOCK_APP_FLASH_SLOT_DONE, release };
static tock_operation_t s_operation;

static tock_error_t find(size_t length, uintptr_t *start)
{
    uintptr_t end = 0;
    tock_error_t error = tock_writeable_flash_region(0, start, &end);
    return error != TOCK_OK ? error : length > end - *start ? TOCK_SIZE : TOCK_OK;
}

tock_error_t tock_app_state_load(void *bytes, size_t length)
{
    uintptr_t start = 0;
    tock_error_t error = find(length, &start);
    if (error == TOCK_OK) {
        // Volatile, since the kernel writes what is constant to the compiler.
        const volatile uint8_t *from = (const volatile uint8_t *)start;
        for (size_t i = 0; i < length; i++) {
            ((uint8_t *)bytes)[i] = from[i];
        }
    }
    return error;
}

static tock_error_t save(const void *bytes, size_t length, tock_done_t done, void *context)
{
    tock_error_t error = tock_operation_check(&s_operation);
    if (error != TOCK_OK) {
        return error;
    }
    uintptr_t start = 0;
    error = find(length, &start);
    if (error == TOCK_OK) {
        error = tock_allow_readonly(TOCK_DRIVER_APP_FLASH, TOCK_APP_FLASH_BUFFER_DATA, bytes, length);
    }
    return tock_operation_perform(
        &s_operation, &s_kind, error, &(tock_operation_request_t){ TOCK_APP_FLASH_WRITE, start, 0, NULL, NULL, done, context });
}

tock_error_t tock_app_state_save(const void *bytes, size_t length)
{
    return save(bytes, length, NULL, NULL);
}

tock_error_t tock_app_state_save_async(const void *bytes, size_t length, tock_done_t done, void *context)
{
    return done != NULL ? save(bytes, length, done, context) : TOCK_INVAL;
}
