// SPDX-License-Identifier: Apache-2.0 OR MIT

#include "tock/memory.h"

#include "tock/syscalls.h"

static uintptr_t address(uint32_t operation)
{
    // These operations have no way to fail in a kernel that keeps the interface.
    return tock_memop(operation, 0).value[0];
}

uintptr_t tock_ram_start(void)
{
    return address(TOCK_MEMOP_RAM_START);
}

uintptr_t tock_ram_end(void)
{
    return address(TOCK_MEMOP_RAM_END);
}

uintptr_t tock_flash_start(void)
{
    return address(TOCK_MEMOP_FLASH_START);
}

uintptr_t tock_flash_end(void)
{
    return address(TOCK_MEMOP_FLASH_END);
}

uintptr_t tock_grant_start(void)
{
    return address(TOCK_MEMOP_GRANT_START);
}

tock_error_t tock_brk(uintptr_t new_break)
{
    tock_return_t result = tock_memop(TOCK_MEMOP_BRK, (uint32_t)new_break);
    return tock_return_expect(&result, TOCK_SUCCESS);
}

tock_error_t tock_sbrk(ptrdiff_t change, void **old_break)
{
    tock_return_t result = tock_memop(TOCK_MEMOP_SBRK, (uint32_t)change);
    tock_error_t error = tock_return_expect(&result, TOCK_SUCCESS_U32);
    if (error == TOCK_OK) {
        *old_break = (void *)result.value[0];
    }
    return error;
}

tock_error_t tock_writeable_flash_region(uint32_t number, uintptr_t *start, uintptr_t *end)
{
    tock_return_t first = tock_memop(TOCK_MEMOP_WRITEABLE_FLASH_REGION_START, number);
    tock_return_t last = tock_memop(TOCK_MEMOP_WRITEABLE_FLASH_REGION_END, number);
    tock_error_t error = tock_return_expect(&first, TOCK_SUCCESS_U32);
    if (error == TOCK_OK) {
        *start = first.value[0];
        *end = last.value[0];
    }
    return error;
}
