// SPDX-License-Identifier: Apache-2.0 OR MIT

#include <tock.h>

#include "parameters.h"

// Forty repeated alarms at once, until the first has gone off as often as parameter 0 says. Each is due exactly a period after it was
// due before, and told of no earlier.

enum { ALARMS = 40, FIRST_PERIOD_MS = 10000, STEP_MS = 977, SLACK = 4000 };

static tock_alarm_t s_alarms[ALARMS];
static uint32_t s_due[ALARMS];
static uint32_t s_fired[ALARMS];
static uint32_t s_wrong;
static uint32_t s_early;
static uint32_t s_latest;

static uint32_t period_ms(unsigned index)
{
    return FIRST_PERIOD_MS + index * STEP_MS;
}

static void fired(uint32_t now, uint32_t expected, void *context)
{
    unsigned index = (unsigned)(uintptr_t)context;
    uint32_t late = now - expected;
    s_fired[index]++;
    s_wrong += expected != s_due[index];
    s_early += (int32_t)late < 0;
    if ((int32_t)late > (int32_t)s_latest) {
        s_latest = late;
    }
    s_due[index] = expected + (uint32_t)tock_alarm_ticks_from_ms(period_ms(index));
}

int main(void)
{
    for (unsigned i = 0; i < ALARMS; i++) {
        if (tock_alarm_every_ms(&s_alarms[i], period_ms(i), fired, (void *)(uintptr_t)i) != TOCK_OK) {
            tock_printf("alarms: %u not set\n", i);
        }
        s_due[i] = s_alarms[i].reference + (uint32_t)tock_alarm_ticks_from_ms(period_ms(i));
    }
    while (s_fired[0] < parameter(0)) {
        tock_yield_wait();
    }
    uint32_t now = tock_alarm_now();
    uint32_t total = 0;
    uint32_t missed = 0;
    for (unsigned i = 0; i < ALARMS; i++) {
        total += s_fired[i];
        missed += (int32_t)(s_due[i] + SLACK - now) < 0;
    }
    tock_printf("alarms: %u fired, wrong %u, early %u, missed %u, latest %u ticks\n", (unsigned)total, (unsigned)s_wrong, (unsigned)s_early,
                (unsigned)missed, (unsigned)s_latest);
    return 0;
}
