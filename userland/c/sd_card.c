// SPDX-License-Identifier: Apache-2.0 OR MIT

#include "tock/sd_card.h"

#include "tock/syscalls.h"

// What the first argument of the upcall says.
enum { FAILED = 4 };

static tock_error_t do_command(uint32_t command, uint32_t argument, uint32_t *value)
{
    tock_error_t error = tock_command_plain(TOCK_DRIVER_SD_CARD, command, argument, 0);
    if (error != TOCK_OK) {
        return error;
    }
    tock_upcall_arguments_t result = tock_yield_wait_for(TOCK_DRIVER_SD_CARD, TOCK_SD_CARD_SLOT_DONE);
    if (result.argument[0] == FAILED) {
        return (tock_error_t)result.argument[2];
    }
    *value = result.argument[2];
    return TOCK_OK;
}

bool tock_sd_card_is_installed(void)
{
    uint32_t installed = 0;
    tock_command_u32(TOCK_DRIVER_SD_CARD, TOCK_SD_CARD_INSTALLED, 0, 0, &installed);
    return installed != 0;
}

tock_error_t tock_sd_card_initialize(uint32_t *kibibytes)
{
    return do_command(TOCK_SD_CARD_INITIALIZE, 0, kibibytes);
}

tock_error_t tock_sd_card_read(uint32_t sector, uint8_t bytes[TOCK_SD_CARD_SECTOR_SIZE])
{
    uint32_t unused;
    tock_error_t error = tock_allow_readwrite(TOCK_DRIVER_SD_CARD, TOCK_SD_CARD_BUFFER_READ, bytes, TOCK_SD_CARD_SECTOR_SIZE);
    if (error == TOCK_OK) {
        error = do_command(TOCK_SD_CARD_READ, sector, &unused);
        tock_allow_readwrite(TOCK_DRIVER_SD_CARD, TOCK_SD_CARD_BUFFER_READ, NULL, 0);
    }
    return error;
}

tock_error_t tock_sd_card_write(uint32_t sector, const uint8_t bytes[TOCK_SD_CARD_SECTOR_SIZE])
{
    uint32_t unused;
    tock_error_t error = tock_allow_readonly(TOCK_DRIVER_SD_CARD, TOCK_SD_CARD_BUFFER_WRITE, bytes, TOCK_SD_CARD_SECTOR_SIZE);
    if (error == TOCK_OK) {
        error = do_command(TOCK_SD_CARD_WRITE, sector, &unused);
        tock_allow_readonly(TOCK_DRIVER_SD_CARD, TOCK_SD_CARD_BUFFER_WRITE, NULL, 0);
    }
    return error;
}
