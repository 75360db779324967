// SPDX-License-Identifier: Apache-2.0 OR MIT

#include <tock.h>

// Says where the kernel has put it, and ends.
int main(void)
{
    tock_printf("Hello from C!\n");
    tock_printf("hello: flash %p..%p, RAM %p..%p, kernel's part from %p\n",
                (void *)tock_flash_start(), (void *)tock_flash_end(),
                (void *)tock_ram_start(), (void *)tock_ram_end(), (void *)tock_grant_start());
    return 0;
}
