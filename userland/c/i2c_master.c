// SPDX-License-Identifier: Apache-2.0 OR MIT

#include "tock/i2c_master.h"

#include "tock/syscalls.h"

static const size_t LongestWrite = 0xffffff;

static tock_error_t transfer(uint32_t command, uint32_t target, void *data, size_t size, size_t length)
{
    tock_error_t error = tock_allow_readwrite(TOCK_DRIVER_I2C_MASTER, TOCK_I2C_MASTER_BUFFER_DATA, data, size);
    if (error != TOCK_OK) {
        return error;
    }
    error = tock_command_plain(TOCK_DRIVER_I2C_MASTER, command, target, length);
    if (error == TOCK_OK) {
        error = (tock_error_t)tock_yield_wait_for(TOCK_DRIVER_I2C_MASTER, TOCK_I2C_MASTER_SLOT_DONE).argument[0];
    }
    tock_allow_readwrite(TOCK_DRIVER_I2C_MASTER, TOCK_I2C_MASTER_BUFFER_DATA, NULL, 0);
    return error;
}

tock_error_t tock_i2c_master_write(uint8_t address, const void *data, size_t length)
{
    // The kernel only reads it; that the interface has one buffer for both directions is why it has to be lent for writing.
    return transfer(TOCK_I2C_MASTER_WRITE, address, (void *)(uintptr_t)data, length, length);
}

tock_error_t tock_i2c_master_read(uint8_t address, void *data, size_t length)
{
    return transfer(TOCK_I2C_MASTER_READ, address, data, length, length);
}

tock_error_t tock_i2c_master_write_read(uint8_t address, void *data, size_t write_length, size_t read_length)
{
    if (write_length > LongestWrite) {
        return TOCK_SIZE;
    }
    return transfer(TOCK_I2C_MASTER_WRITE_READ, address | (uint32_t)write_length << 8, data,
        write_length > read_length ? write_length : read_length, read_length);
}
