// SPDX-License-Identifier: Apache-2.0 OR MIT

#include <tock.h>

enum { DRIVER_ALARM = 0, DRIVER_CONSOLE = 1, DRIVER_LED = 2 };
enum { ALARM_STOP = 3, CONSOLE_SLOT_WRITE = 1 };

void bench_end(void);

// Where the tool stops the board.
__attribute__((noinline)) void bench_end(void)
{
    for (;;) {
        __asm__ volatile("");
    }
}

// Says how many bytes of this process's memory each driver takes at its first use.
int main(void)
{
    uintptr_t at_start = tock_grant_start();
    tock_command(DRIVER_ALARM, ALARM_STOP, 0, 0);
    uintptr_t with_alarm = tock_grant_start();
    tock_command(DRIVER_LED, 0, 0, 0);
    uintptr_t with_led = tock_grant_start();
    tock_subscribe(DRIVER_CONSOLE, CONSOLE_SLOT_WRITE, NULL, NULL);
    uintptr_t with_console = tock_grant_start();

    tock_printf("grant alarm %d\n", (int)(at_start - with_alarm));
    tock_printf("grant led %d\n", (int)(with_alarm - with_led));
    tock_printf("grant console %d\n", (int)(with_led - with_console));
    bench_end();
    return 0;
}
