// SPDX-License-Identifier: Apache-2.0 OR MIT

#include "tock/storage.h"

#include "operation.h"

static void release(void)
{
    tock_allow_readwrite(TOCK_DRIVER_ISOLATED_STORAGE, TOCK_ISOLATED_STORAGE_BUFFER_READ, NULL, 0);
    tock_allow_readonly(TOCK_DRIVER_ISOLATED_STORAGE, TOCK_ISOLATED_STORAGE_BUFFER_WRITE, NULL, 0);
}

static const tock_operation_kind_t s_size = { TOCK_DRIVER_ISOLATED_STORAGE, TOCK_ISOLATED_STORAGE_SLOT_SIZE, NULL };
static const tock_operation_kind_t s_read = { TOCK_DRIVER_ISOLATED_STORAGE, TOCK_ISOLATED_STORAGE_SLOT_READ_DONE, release };
static const tock_operation_kind_t s_write = { TOCK_DRIVER_ISOLATED_STORAGE, TOCK_ISOLATED_STORAGE_SLOT_WRITE_DONE, release };
static tock_operation_t s_operation;

static tock_error_t store_size(const uint32_t argument[3], void *size)
{
    *(uint32_t *)size = argument[1];
    return (tock_error_t)argument[0];
}

static tock_error_t read_bytes(uint32_t offset, void *bytes, size_t length, tock_done_t done, void *context)
{
    tock_error_t error = tock_operation_check(&s_operation);
    if (error != TOCK_OK) {
        return error;
    }
    error = tock_allow_readwrite(TOCK_DRIVER_ISOLATED_STORAGE, TOCK_ISOLATED_STORAGE_BUFFER_READ, bytes, length);
    return tock_operation_perform(&s_operation, &s_read, error,
        &(tock_operation_request_t){ TOCK_ISOLATED_STORAGE_READ, offset, 0, NULL, NULL, done, context });
}

static tock_error_t write_bytes(uint32_t offset, const void *bytes, size_t length, tock_done_t done, void *context)
{
    tock_error_t error = tock_operation_check(&s_operation);
    if (error != TOCK_OK) {
        return error;
    }
    error = tock_allow_readonly(TOCK_DRIVER_ISOLATED_STORAGE, TOCK_ISOLATED_STORAGE_BUFFER_WRITE, bytes, length);
    return tock_operation_perform(&s_operation, &s_write, error,
        &(tock_operation_request_t){ TOCK_ISOLATED_STORAGE_WRITE, offset, 0, NULL, NULL, done, context });
}

static tock_error_t get_size(uint32_t *size, tock_done_t done, void *context)
{
    return tock_operation_perform(&s_operation, &s_size, TOCK_OK,
        &(tock_operation_request_t){ TOCK_ISOLATED_STORAGE_SIZE, 0, 0, store_size, size, done, context });
}

tock_error_t tock_storage_size(uint32_t *size)
{
    return get_size(size, NULL, NULL);
}

tock_error_t tock_storage_size_async(uint32_t *size, tock_done_t done, void *context)
{
    return done != NULL ? get_size(size, done, context) : TOCK_INVAL;
}

tock_error_t tock_storage_read(uint32_t offset, void *bytes, size_t length)
{
    return read_bytes(offset, bytes, length, NULL, NULL);
}

tock_error_t tock_storage_read_async(uint32_t offset, void *bytes, size_t length, tock_done_t done, void *context)
{
    return done != NULL ? read_bytes(offset, bytes, length, done, context) : TOCK_INVAL;
}

tock_error_t tock_storage_write(uint32_t offset, const void *bytes, size_t length)
{
    return write_bytes(offset, bytes, length, NULL, NULL);
}

tock_error_t tock_storage_write_async(uint32_t offset, const void *bytes, size_t length, tock_done_t done, void *context)
{
    return done != NULL ? write_bytes(offset, bytes, length, done, context) : TOCK_INVAL;
}
