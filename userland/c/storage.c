// SPDX-License-Identifier: Apache-2.0 OR MIT

#include "tock/storage.h"

#include "tock/syscalls.h"

static tock_error_t perform(uint32_t command, uint32_t slot, uint32_t offset, uint32_t *bytes)
{
    tock_error_t error = tock_command_plain(TOCK_DRIVER_ISOLATED_STORAGE, command, offset, 0);
    if (error == TOCK_OK) {
        tock_upcall_arguments_t result = tock_yield_wait_for(TOCK_DRIVER_ISOLATED_STORAGE, slot);
        error = (tock_error_t)result.argument[0];
        *bytes = result.argument[1];
    }
    return error;
}

tock_error_t tock_storage_size(uint32_t *size)
{
    return perform(TOCK_ISOLATED_STORAGE_SIZE, TOCK_ISOLATED_STORAGE_SLOT_SIZE, 0, size);
}

tock_error_t tock_storage_read(uint32_t offset, void *bytes, size_t length)
{
    tock_error_t error = tock_allow_readwrite(TOCK_DRIVER_ISOLATED_STORAGE, TOCK_ISOLATED_STORAGE_BUFFER_READ, bytes, length);
    if (error != TOCK_OK) {
        return error;
    }
    uint32_t unused;
    error = perform(TOCK_ISOLATED_STORAGE_READ, TOCK_ISOLATED_STORAGE_SLOT_READ_DONE, offset, &unused);
    tock_allow_readwrite(TOCK_DRIVER_ISOLATED_STORAGE, TOCK_ISOLATED_STORAGE_BUFFER_READ, NULL, 0);
    return error;
}

tock_error_t tock_storage_write(uint32_t offset, const void *bytes, size_t length)
{
    tock_error_t error = tock_allow_readonly(TOCK_DRIVER_ISOLATED_STORAGE, TOCK_ISOLATED_STORAGE_BUFFER_WRITE, bytes, length);
    if (error != TOCK_OK) {
        return error;
    }
    uint32_t unused;
    error = perform(TOCK_ISOLATED_STORAGE_WRITE, TOCK_ISOLATED_STORAGE_SLOT_WRITE_DONE, offset, &unused);
    tock_allow_readonly(TOCK_DRIVER_ISOLATED_STORAGE, TOCK_ISOLATED_STORAGE_BUFFER_WRITE, NULL, 0);
    return error;
}
