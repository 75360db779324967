// SPDX-License-Identifier: Apache-2.0 OR MIT

#include <tock.h>

// Volatile: it is looked at from outside.
static volatile uint32_t s_count;

// Counts as fast as it can and never yields; says where.
int main(void)
{
    tock_printf("counter: at %p\n", (void *)&s_count);
    for (;;) {
        s_count++;
    }
}
