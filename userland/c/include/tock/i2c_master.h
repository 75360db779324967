// SPDX-License-Identifier: Apache-2.0 OR MIT

/// Transfers on the board's I2C bus.
///
/// All functions wait until the transfer is over. Addresses have 7 bits; TOCK_INVAL otherwise. A transfer is of 1 to 64 bytes in a
/// direction; TOCK_SIZE otherwise. TOCK_NOACK if there is no device at the address, or it refused a byte.

#ifndef TOCK_I2C_MASTER_H
#define TOCK_I2C_MASTER_H

#include <stddef.h>
#include <stdint.h>

#include "tock/errors.h"
#include "tock/operation.h"

/// Sends bytes to a device. They have to be in RAM: the kernel takes them from a buffer that is lent for both directions.
tock_error_t tock_i2c_master_write(uint8_t address, const void *data, size_t length);

/// Receives bytes from a device.
tock_error_t tock_i2c_master_read(uint8_t address, void *data, size_t length);

/// Sends the first bytes of a buffer to a device, then receives into it, from its start on. Nobody else's transfer comes in between.
tock_error_t tock_i2c_master_write_read(uint8_t address, void *data, size_t write_length, size_t read_length);

/// The same without waiting; see tock/operation.h.
tock_error_t tock_i2c_master_write_async(uint8_t address, const void *data, size_t length, tock_done_t done, void *context);
tock_error_t tock_i2c_master_read_async(uint8_t address, void *data, size_t length, tock_done_t done, void *context);
tock_error_t tock_i2c_master_write_read_async(
    uint8_t address, void *data, size_t write_length, size_t read_length, tock_done_t done, void *context);

#endif
