// SPDX-License-Identifier: Apache-2.0 OR MIT

#include "tock/spi_controller.h"

#include "operation.h"

enum { HIGHEST_MODE = 3 };

static void release(void)
{
    tock_allow_readonly(TOCK_DRIVER_SPI_CONTROLLER, TOCK_SPI_CONTROLLER_BUFFER_WRITE, NULL, 0);
    tock_allow_readwrite(TOCK_DRIVER_SPI_CONTROLLER, TOCK_SPI_CONTROLLER_BUFFER_READ, NULL, 0);
}

static const tock_operation_kind_t s_kind = { TOCK_DRIVER_SPI_CONTROLLER, TOCK_SPI_CONTROLLER_SLOT_DONE, release };
static tock_operation_t s_operation;

// The first is how many bytes were transferred.
static tock_error_t second_is_status(const uint32_t argument[3], void *unused)
{
    (void)unused;
    return (tock_error_t)argument[1];
}

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

static tock_error_t transfer(const void *sent, void *received, size_t length, tock_done_t done, void *context)
{
    tock_error_t error = tock_operation_check(&s_operation);
    if (error != TOCK_OK) {
        return error;
    }
    error = tock_allow_readonly(TOCK_DRIVER_SPI_CONTROLLER, TOCK_SPI_CONTROLLER_BUFFER_WRITE, sent, length);
    if (error == TOCK_OK && received != NULL) {
        error = tock_allow_readwrite(TOCK_DRIVER_SPI_CONTROLLER, TOCK_SPI_CONTROLLER_BUFFER_READ, received, length);
    }
    return tock_operation_perform(&s_operation, &s_kind, error,
        &(tock_operation_request_t){ TOCK_SPI_CONTROLLER_TRANSFER, length, 0, second_is_status, NULL, done, context });
}

tock_error_t tock_spi_controller_transfer(const void *sent, void *received, size_t length)
{
    return transfer(sent, received, length, NULL, NULL);
}

tock_error_t tock_spi_controller_transfer_async(const void *sent, void *received, size_t length, tock_done_t done, void *context)
{
    return done != NULL ? transfer(sent, received, length, done, context) : TOCK_INVAL;
}
