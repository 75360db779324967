// SPDX-License-Identifier: Apache-2.0 OR MIT

#include <tock.h>

static void second_over(uint32_t now, uint32_t expected, void *context)
{
    (void)now;
    (void)expected;
    unsigned *seconds = context;
    tock_printf("clock: %u s\n", ++*seconds);
}

// Counts the seconds, from an alarm that does not drift.
int main(void)
{
    static tock_alarm_t alarm;
    static unsigned seconds;

    tock_error_t error = tock_alarm_every_ms(&alarm, 1000, second_over, &seconds);
    if (error != TOCK_OK) {
        tock_printf("clock: no alarm: %s\n", tock_error_name(error));
        return (int)error;
    }
    for (;;) {
        tock_yield_wait();
    }
}
