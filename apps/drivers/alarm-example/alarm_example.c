// SPDX-License-Identifier: Apache-2.0 OR MIT

#include <tock.h>

static void ring(uint32_t now, uint32_t expected, void *context)
{
    tock_printf("alarm: %s, %u ticks late\n", (const char *)context, (unsigned)(now - expected));
}

// Two alarms at once, though the kernel gives a process only one.
int main(void)
{
    static tock_alarm_t repeated, once;
    tock_printf("alarm: %u ticks a second\n", (unsigned)tock_alarm_frequency());
    tock_alarm_every_ms(&repeated, 400, ring, "again");
    tock_alarm_after_ms(&once, 500, ring, "once");
    for (;;) {
        tock_yield_wait();
    }
}
