// SPDX-License-Identifier: Apache-2.0 OR MIT

#include <tock.h>

int main(void)
{
    tock_console_puts("hello: good morning\n");
    return 0;
}
