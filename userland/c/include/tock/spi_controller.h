// SPDX-License-Identifier: Apache-2.0 OR MIT

/// Transfers on the board's SPI bus, each to the device that a chip select of the board selects.
///
/// Clock, mode and chip select are the application's own. Until it sets them they are 1 MHz, mode 0 and chip select 0.

#ifndef TOCK_SPI_CONTROLLER_H
#define TOCK_SPI_CONTROLLER_H

#include <stddef.h>
#include <stdint.h>

#include "tock/errors.h"
#include "tock/operation.h"

/// Chooses the device of the transfers from now on; TOCK_INVAL if the board has no chip select of this number.
tock_error_t tock_spi_controller_set_chip_select(uint32_t number);

/// Chooses the clock in Hz: the fastest that the hardware makes and that is not above. TOCK_INVAL below 100 000.
tock_error_t tock_spi_controller_set_frequency(uint32_t hertz);

/// Chooses the mode, 0 to 3: twice the polarity (the level at which the clock rests) and the phase (1 to sample at the trailing edge).
/// TOCK_INVAL for others.
tock_error_t tock_spi_controller_set_mode(uint32_t mode);

/// Sends bytes and receives as many at the same time, and waits until that is over. The device stays selected meanwhile. `received`
/// may be NULL. TOCK_INVAL for no bytes, TOCK_SIZE for more than 4096.
tock_error_t tock_spi_controller_transfer(const void *sent, void *received, size_t length);

/// tock_spi_controller_transfer() without waiting; see tock/operation.h.
tock_error_t tock_spi_controller_transfer_async(const void *sent, void *received, size_t length, tock_done_t done, void *context);

#endif
