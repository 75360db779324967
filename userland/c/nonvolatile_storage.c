// SPDX-License-Identifier: Apache-2.0 OR MIT

#include "tock/nonvolatile_storage.h"

#include "operation.h"

static void release(void)
{
    tock_allow_readwrite(TOCK_DRIVER_NONVOLATILE_STORAGE, TOCK_NONVOLATILE_STORAGE_BUFFER_READ, NULL, 0);
    tock_allow_readonly(TOCK_DRIVER_NONVOLATILE_STORAGE, TOCK_NONVOLATILE_STORAGE_BUFFER_WRITE, NULL, 0);
}

static const tock_operation_kind_t s_read = { TOCK_DRIVER_NONVOLATILE_STORAGE, TOCK_NONVOLATILE_STORAGE_SLOT_READ_DONE, release };
static const tock_operation_kind_t s_write = { TOCK_DRIVER_NONVOLATILE_STORAGE, TOCK_NONVOLATILE_STORAGE_SLOT_WRITE_DONE, release };
static tock_operation_t s_operation;

// This driver's upcalls have the number of bytes before the status.
static tock_error_t finish(const uint32_t argument[3], void *unused)
{
    (void)unused;
    return (tock_error_t)argument[1];
}

tock_error_t tock_nonvolatile_storage_size(uint32_t *size)
{
    return tock_command_u32(TOCK_DRIVER_NONVOLATILE_STORAGE, TOCK_NONVOLATILE_STORAGE_SIZE, 0, 0, size);
}

static tock_error_t read_bytes(uint32_t offset, void *bytes, size_t length, tock_done_t done, void *context)
{
    tock_error_t error = tock_operation_check(&s_operation);
    if (error != TOCK_OK) {
        return error;
    }
    error = tock_allow_readwrite(TOCK_DRIVER_NONVOLATILE_STORAGE, TOCK_NONVOLATILE_STORAGE_BUFFER_READ, bytes, length);
    return tock_operation_perform(&s_operation, &s_read, error,
        &(tock_operation_request_t){ TOCK_NONVOLATILE_STORAGE_READ, offset, length, finish, NULL, done, context });
}

static tock_error_t write_bytes(uint32_t offset, const void *bytes, size_t length, tock_done_t done, void *context)
{
    tock_error_t error = tock_operation_check(&s_operation);
    if (error != TOCK_OK) {
        return error;
    }
    error = tock_allow_readonly(TOCK_DRIVER_NONVOLATILE_STORAGE, TOCK_NONVOLATILE_STORAGE_BUFFER_WRITE, bytes, length);
    return tock_operation_perform(&s_operation, &s_write, error,
        &(tock_operation_request_t){ TOCK_NONVOLATILE_STORAGE_WRITE, offset, length, finish, NULL, done, context });
}

tock_error_t tock_nonvolatile_storage_read(uint32_t offset, void *bytes, size_t length)
{
    return read_bytes(offset, bytes, length, NULL, NULL);
}

tock_error_t tock_nonvolatile_storage_read_async(uint32_t offset, void *bytes, size_t length, tock_done_t done, void *context)
{
    return done != NULL ? read_bytes(offset, bytes, length, done, context) : TOCK_INVAL;
}

tock_error_t tock_nonvolatile_storage_write(uint32_t offset, const void *bytes, size_t length)
{
    return write_bytes(offset, bytes, length, NULL, NULL);
}

tock_error_t tock_nonvolatile_storage_write_async(uint32_t offset, const void *bytes, size_t length, tock_done_t done, void *context)
{
    return done != NULL ? write_bytes(offset, bytes, length, done, context) : TOCK_INVAL;
}
