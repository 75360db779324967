// SPDX-License-Identifier: Apache-2.0 OR MIT

#include <tock.h>

// The kernel itself prints: no buffer, no upcall, no library for formatting.
int main(void)
{
    tock_debug_print(0x2a);
    tock_debug_print2(1, 0xffff);
    tock_debug_alert(1);
    return 0;
}
