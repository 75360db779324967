// SPDX-License-Identifier: Apache-2.0 OR MIT

#include "tock/nonvolatile_storage.h"

#include "tock/syscalls.h"

tock_error_t tock_nonvolatile_storage_size(uint32_t *size)
{
    return tock_command_u32(TOCK_DRIVER_NONVOLATILE_STORAGE, TOCK_NONVOLATILE_STORAGE_SIZE, 0, 0, size);
}

static tock_error_t perform(uint32_t command, uint32_t slot, uint32_t offset, size_t length)
{
    tock_error_t error = tock_command_plain(TOCK_DRIVER_NONVOLATILE_STORAGE, command, offset, length);
    return error != TOCK_OK ? error : (tock_error_t)tock_yield_wait_for(TOCK_DRIVER_NONVOLATILE_STORAGE, slot).argument[1];
}

tock_error_t tock_nonvolatile_storage_read(uint32_t offset, void *bytes, size_t length)
{
    tock_error_t error = tock_allow_readwrite(TOCK_DRIVER_NONVOLATILE_STORAGE, TOCK_NONVOLATILE_STORAGE_BUFFER_READ, bytes, length);
    if (error != TOCK_OK) {
        return error;
    }
    error = perform(TOCK_NONVOLATILE_STORAGE_READ, TOCK_NONVOLATILE_STORAGE_SLOT_READ_DONE, offset, length);
    tock_allow_readwrite(TOCK_DRIVER_NONVOLATILE_STORAGE, TOCK_NONVOLATILE_STORAGE_BUFFER_READ, NULL, 0);
    return error;
}

tock_error_t tock_nonvolatile_storage_write(uint32_t offset, const void *bytes, size_t length)
{
    tock_error_t error = tock_allow_readonly(TOCK_DRIVER_NONVOLATILE_STORAGE, TOCK_NONVOLATILE_STORAGE_BUFFER_WRITE, bytes, length);
    if (error != TOCK_OK) {
        return error;
    }
    error = perform(TOCK_NONVOLATILE_STORAGE_WRITE, TOCK_NONVOLATILE_STORAGE_SLOT_WRITE_DONE, offset, length);
    tock_allow_readonly(TOCK_DRIVER_NONVOLATILE_STORAGE, TOCK_NONVOLATILE_STORAGE_BUFFER_WRITE, NULL, 0);
    return error;
}
