// SPDX-License-Identifier: Apache-2.0 OR MIT

#include <tock.h>

static void steal(const char *whose, uintptr_t address)
{
    tock_printf("villain-read: reading %s at %p\n", whose, (void *)address);
    uint32_t value = *(volatile uint32_t *)address;
    tock_printf("villain-read: NOT STOPPED, read 0x%08x\n", (unsigned)value);
}

// Tries to read memory that is not its own: right above its block, where the next application's block begins, then
// right below it, where the one before ends, then the part of its own block that the kernel keeps for itself.
// The memory protection unit is expected to stop the first of these.
int main(void)
{
    steal("the memory of the application above", tock_ram_end());
    steal("the memory of the application below", tock_ram_start() - sizeof(uint32_t));
    steal("the kernel's part of this application's block", tock_ram_end() - sizeof(uint32_t));
    return 1;
}
