// SPDX-License-Identifier: Apache-2.0 OR MIT

#include "tock/i2c_master.h"

#include "operation.h"

static const size_t LongestWrite = 0xffffff;

static void release(void)
{
    tock_allow_readwrite(TOCK_DRIVER_I2C_MASTER, TOCK_I2C_MASTER_BUFFER_DATA, NULL, 0);
}

static const tock_operation_kind_t s_kind = { TOCK_DRIVER_I2C_MASTER, TOCK_I2C_MASTER_SLOT_DONE, release };
static tock_operation_t s_operation;

static tock_error_t transfer(uint32_t command, uint32_t target, void *data, size_t size, size_t length, tock_done_t done, void *context)
{
    tock_error_t error = tock_operation_check(&s_operation);
    if (error != TOCK_OK) {
        return error;
    }
    error = tock_allow_readwrite(TOCK_DRIVER_I2C_MASTER, TOCK_I2C_MASTER_BUFFER_DATA, data, size);
    return tock_operation_perform(
        &s_operation, &s_kind, error, &(tock_operation_request_t){ command, target, length, NULL, NULL, done, context });
}

static tock_error_t write_read(uint8_t address, void *data, size_t write_length, size_t read_length, tock_done_t done, void *context)
{
    if (write_length > LongestWrite) {
        return TOCK_SIZE;
    }
    return transfer(TOCK_I2C_MASTER_WRITE_READ, address | (uint32_t)write_length << 8, data,
        write_length > read_length ? write_length : read_length, read_length, done, context);
}

tock_error_t tock_i2c_master_write(uint8_t address, const void *data, size_t length)
{
    // The kernel only reads it; that the interface has one buffer for both directions is why it has to be lent for writing.
    return transfer(TOCK_I2C_MASTER_WRITE, address, (void *)(uintptr_t)data, length, length, NULL, NULL);
}

tock_error_t tock_i2c_master_write_async(uint8_t address, const void *data, size_t length, tock_done_t done, void *context)
{
    return done != NULL ? transfer(TOCK_I2C_MASTER_WRITE, address, (void *)(uintptr_t)data, length, length, done, context) : TOCK_INVAL;
}

tock_error_t tock_i2c_master_read(uint8_t address, void *data, size_t length)
{
    return transfer(TOCK_I2C_MASTER_READ, address, data, length, length, NULL, NULL);
}

tock_error_t tock_i2c_master_read_async(uint8_t address, void *data, size_t length, tock_done_t done, void *context)
{
    return done != NULL ? transfer(TOCK_I2C_MASTER_READ, address, data, length, length, done, context) : TOCK_INVAL;
}

tock_error_t tock_i2c_master_write_read(uint8_t address, void *data, size_t write_length, size_t read_length)
{
    return write_read(address, data, write_length, read_length, NULL, NULL);
}

tock_error_t tock_i2c_master_write_read_async(
    uint8_t address, void *data, size_t write_length, size_t read_length, tock_done_t done, void *context)
{
    return done != NULL ? write_read(address, data, write_length, read_length, done, context) : TOCK_INVAL;
}
