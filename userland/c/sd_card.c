// SPDX-License-Identifier: Apache-2.0 OR MIT

#include "tock/sd_card.h"

#include "operation.h"

// What the first argument of the upcall says.
enum { FAILED = 4 };

static void release(void)
{
    tock_allow_readwrite(TOCK_DRIVER_SD_CARD, TOCK_SD_CARD_BUFFER_READ, NULL, 0);
    tock_allow_readonly(TOCK_DRIVER_SD_CARD, TOCK_SD_CARD_BUFFER_WRITE, NULL, 0);
}

static const tock_operation_kind_t s_kind = { TOCK_DRIVER_SD_CARD, TOCK_SD_CARD_SLOT_DONE, release };
static tock_operation_t s_operation;

// `kibibytes` may be NULL.
static tock_error_t finish(const uint32_t argument[3], void *kibibytes)
{
    if (argument[0] == FAILED) {
        return (tock_error_t)argument[2];
    }
    if (kibibytes != NULL) {
        *(uint32_t *)kibibytes = argument[2];
    }
    return TOCK_OK;
}

static tock_error_t read_sector(uint32_t sector, uint8_t *bytes, tock_done_t done, void *context)
{
    tock_error_t error = tock_operation_check(&s_operation);
    if (error != TOCK_OK) {
        return error;
    }
    error = tock_allow_readwrite(TOCK_DRIVER_SD_CARD, TOCK_SD_CARD_BUFFER_READ, bytes, TOCK_SD_CARD_SECTOR_SIZE);
    return tock_operation_perform(
        &s_operation, &s_kind, error, &(tock_operation_request_t){ TOCK_SD_CARD_READ, sector, 0, finish, NULL, done, context });
}

static tock_error_t write_sector(uint32_t sector, const uint8_t *bytes, tock_done_t done, void *context)
{
    tock_error_t error = tock_operation_check(&s_operation);
    if (error != TOCK_OK) {
        return error;
    }
    error = tock_allow_readonly(TOCK_DRIVER_SD_CARD, TOCK_SD_CARD_BUFFER_WRITE, bytes, TOCK_SD_CARD_SECTOR_SIZE);
    return tock_operation_perform(
        &s_operation, &s_kind, error, &(tock_operation_request_t){ TOCK_SD_CARD_WRITE, sector, 0, finish, NULL, done, context });
}

bool tock_sd_card_is_installed(void)
{
    uint32_t installed = 0;
    tock_command_u32(TOCK_DRIVER_SD_CARD, TOCK_SD_CARD_INSTALLED, 0, 0, &installed);
    return installed != 0;
}

static tock_error_t initialize(uint32_t *kibibytes, tock_done_t done, void *context)
{
    return tock_operation_perform(&s_operation, &s_kind, TOCK_OK,
        &(tock_operation_request_t){ TOCK_SD_CARD_INITIALIZE, 0, 0, finish, kibibytes, done, context });
}

tock_error_t tock_sd_card_initialize(uint32_t *kibibytes)
{
    return initialize(kibibytes, NULL, NULL);
}

tock_error_t tock_sd_card_initialize_async(uint32_t *kibibytes, tock_done_t done, void *context)
{
    return done != NULL ? initialize(kibibytes, done, context) : TOCK_INVAL;
}

tock_error_t tock_sd_card_read(uint32_t sector, uint8_t bytes[TOCK_SD_CARD_SECTOR_SIZE])
{
    return read_sector(sector, bytes, NULL, NULL);
}

tock_error_t tock_sd_card_read_async(uint32_t sector, uint8_t bytes[TOCK_SD_CARD_SECTOR_SIZE], tock_done_t done, void *context)
{
    return done != NULL ? read_sector(sector, bytes, done, context) : TOCK_INVAL;
}

tock_error_t tock_sd_card_write(uint32_t sector, const uint8_t bytes[TOCK_SD_CARD_SECTOR_SIZE])
{
    return write_sector(sector, bytes, NULL, NULL);
}

tock_error_t tock_sd_card_write_async(uint32_t sector, const uint8_t bytes[TOCK_SD_CARD_SECTOR_SIZE], tock_done_t done, void *context)
{
    return done != NULL ? write_sector(sector, bytes, done, context) : TOCK_INVAL;
}
