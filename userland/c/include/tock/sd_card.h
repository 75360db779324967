// SPDX-License-Identifier: Apache-2.0 OR MIT

/// An SD card (driver 0x50002): sectors of 512 bytes, numbered from 0.
///
/// No upcall runs while a function waits. Sectors belong to nobody: another application may
/// write what this one reads.

#ifndef TOCK_SD_CARD_H
#define TOCK_SD_CARD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "tock/errors.h"
#include "tock/operation.h"

enum { TOCK_SD_CARD_SECTOR_SIZE = 512 };

/// Tells whether a card is there as far as is known: false only if the last attempt to reach it has found none.
bool tock_sd_card_is_installed(void);

/// Makes the card ready, once before the first sector and again when it was changed. Stores its size. TOCK_UNINSTALLED without a card,
/// TOCK_NOSUPPORT for one that is not known.
tock_error_t tock_sd_card_initialize(uint32_t *kibibytes);

/// Reads a sector. TOCK_RESERVE before tock_sd_card_initialize(), TOCK_INVAL beyond the end, TOCK_FAIL if the card has reported or
/// made an error.
tock_error_t tock_sd_card_read(uint32_t sector, uint8_t bytes[TOCK_SD_CARD_SECTOR_SIZE]);

/// Writes a sector; fails likewise. What it holds after a failure is open.
tock_error_t tock_sd_card_write(uint32_t sector, const uint8_t bytes[TOCK_SD_CARD_SECTOR_SIZE]);

/// The same without waiting; see tock/operation.h.
tock_error_t tock_sd_card_initialize_async(uint32_t *kibibytes, tock_done_t done, void *context);
tock_error_t tock_sd_card_read_async(uint32_t sector, uint8_t bytes[TOCK_SD_CARD_SECTOR_SIZE], tock_done_t done, void *context);
tock_error_t tock_sd_card_write_async(uint32_t sector, const uint8_t bytes[TOCK_SD_CARD_SECTOR_SIZE], tock_done_t done, void *context);

#endif
