// SPDX-License-Identifier: Apache-2.0 OR MIT

#include <tock.h>

// Start of the RAM of every supported chip, where the kernel keeps its own data.
static volatile uint32_t *const KernelMemory = (volatile uint32_t *)0x20000000;

// Tries to write to the kernel's memory. The memory protection unit is expected to stop it.
int main(void)
{
    tock_printf("villain-write: writing to kernel memory at %p\n", (void *)KernelMemory);
    *KernelMemory = 0xdeadbeef;
    tock_printf("villain-write: NOT STOPPED\n");
    return 1;
}
