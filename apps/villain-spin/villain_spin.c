// SPDX-License-Identifier: Apache-2.0 OR MIT

#include <tock.h>

// Never gives the processor back. The kernel's time slices are expected to keep the others running.
int main(void)
{
    tock_printf("villain-spin: never yielding from now on\n");
    for (;;) {
        __asm__ volatile("");
    }
}
