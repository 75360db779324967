// SPDX-License-Identifier: Apache-2.0 OR MIT

#include <tock.h>

// Far enough from the own block to be inside the neighbour's, not in a gap between the two.
enum { BELOW = 640, ABOVE = 256 };

static void steal(const char *what, uintptr_t address)
{
    tock_printf("villain-read: reading %s at %p\n", what, (void *)address);
    uint32_t value = *(volatile uint32_t *)address;
    tock_printf("villain-read: NOT STOPPED, read 0x%08x\n", (unsigned)value);
}

// Tries to read memory that is not its own: that of the applications next to it, then the part of its own block that the
// kernel keeps for itself. The memory protection unit is expected to stop the first of these.
int main(void)
{
    steal("the memory of the application below", tock_ram_start() - BELOW);
    steal("the memory of the application above", tock_ram_end() + ABOVE);
    steal("the kernel's part of its own block", tock_ram_end() - sizeof(uint32_t));
    return 1;
}
