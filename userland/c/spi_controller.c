// SPDX-License-Identifier: Apache-2.0 OR MIT

#include "tock/spi_controller.h"

#include "tock/syscalls.h"

enum { HIGHEST_MODE = 3 };

tock_error_t tock_spi_controller_set_chip_select(uint32_t number)
{
    return tock_command_plain(TOCK_DRIVER_SPI_CONTROLLER, TOCK_SPI_CONTROLLER_SET_CHIP_SELECT, number, 0);
}

tock_error_t tock_spi_controller_set_frequency(uint32_t hertz)
{
    return tock_command_plain(TOCK_DRIVER_SPI_CONTROLLER, TOCK_SPI_CONTROLLER_SET_FREQUENCY, hertz, 0);
}

tock_error_t tock_spi_controller_set_mode(uint32_t mode)
{
    if (mode > HIGHEST_MODE) {
        return TOCK_INVAL;
    }
    tock_error_t error = tock_command_plain(TOCK_DRIVER_SPI_CONTROLLER, TOCK_SPI_CONTROLLER_SET_PHASE, mode & 1, 0);
    if (error != TOCK_OK) {
        return error;
    }
    return tock_command_plain(TOCK_DRIVER_SPI_CONTROLLER, TOCK_SPI_CONTROLLER_SET_POLARITY, mode >> 1, 0);
}

tock_error_t tock_spi_controller_transfer(const void *sent, void *received, size_t length)
{
    tock_error_t error = tock_allow_readonly(TOCK_DRIVER_SPI_CONTROLLER, TOCK_SPI_CONTROLLER_BUFFER_WRITE, sent, length);
    if (error == TOCK_OK && received != NULL) {
        error = tock_allow_readwrite(TOCK_DRIVER_SPI_CONTROLLER, TOCK_SPI_CONTROLLER_BUFFER_READ, received, length);
    }
    if (error == TOCK_OK) {
        error = tock_command_plain(TOCK_DRIVER_SPI_CONTROLLER, TOCK_SPI_CONTROLLER_TRANSFER, length, 0);
    }
    if (error == TOCK_OK) {
        error = (tock_error_t)tock_yield_wait_for(TOCK_DRIVER_SPI_CONTROLLER, TOCK_SPI_CONTROLLER_SLOT_DONE).argument[1];
    }
    tock_allow_readonly(TOCK_DRIVER_SPI_CONTROLLER, TOCK_SPI_CONTROLLER_BUFFER_WRITE, NULL, 0);
    tock_allow_readwrite(TOCK_DRIVER_SPI_CONTROLLER, TOCK_SPI_CONTROLLER_BUFFER_READ, NULL, 0);
    return error;
}
