// SPDX-License-Identifier: Apache-2.0 OR MIT

#include "tock/app_state.h"

#include "tock/memory.h"
#include "tock/syscalls.h"

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

tock_error_t tock_app_state_save(const void *bytes, size_t length)
{
    uintptr_t start = 0;
    tock_error_t error = find(length, &start);
    if (error == TOCK_OK) {
        error = tock_allow_readonly(TOCK_DRIVER_APP_FLASH, TOCK_APP_FLASH_BUFFER_DATA, bytes, length);
    }
    if (error != TOCK_OK) {
        return error;
    }
    error = tock_command_plain(TOCK_DRIVER_APP_FLASH, TOCK_APP_FLASH_WRITE, start, 0);
    if (error == TOCK_OK) {
        error = (tock_error_t)tock_yield_wait_for(TOCK_DRIVER_APP_FLASH, TOCK_APP_FLASH_SLOT_DONE).argument[0];
    }
    tock_allow_readonly(TOCK_DRIVER_APP_FLASH, TOCK_APP_FLASH_BUFFER_DATA, NULL, 0);
    return error;
}
