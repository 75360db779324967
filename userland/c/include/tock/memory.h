// SPDX-License-Identifier: Apache-2.0 OR MIT

/// Where this process lies, and how much of its memory it may use. All addresses are in bytes; ends are exclusive.

#ifndef TOCK_MEMORY_H
#define TOCK_MEMORY_H

#include <stddef.h>
#include <stdint.h>

#include "tock/errors.h"

/// First byte of the process's block of RAM.
uintptr_t tock_ram_start(void);

/// End of the process's block of RAM. Its upper part, from tock_grant_start(), belongs to the kernel.
uintptr_t tock_ram_end(void);

/// First byte of the process's flash, its TBF header included.
uintptr_t tock_flash_start(void);

/// End of the process's flash.
uintptr_t tock_flash_end(void);

/// Lowest address that the kernel uses in this process's block for what it keeps on behalf of the process.
uintptr_t tock_grant_start(void);

/// Moves the application break, the end of the memory that the process may touch, to an address.
/// TOCK_NOMEM if it would run into the kernel's part or fall below memory that is lent to a driver.
tock_error_t tock_brk(uintptr_t new_break);

/// Moves the application break by a number of bytes and stores the old one: the start of the new, zeroed memory.
tock_error_t tock_sbrk(ptrdiff_t change, void **old_break);

/// Stores where a region of the image lies that the application may have written (driver 0x50000). TOCK_FAIL if its header lists none of
/// that number.
tock_error_t tock_writeable_flash_region(uint32_t number, uintptr_t *start, uintptr_t *end);

#endif
