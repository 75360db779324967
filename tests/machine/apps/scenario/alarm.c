// SPDX-License-Identifier: Apache-2.0 OR MIT

#include <tock.h>

#include "parameters.h"
#include "scenario.h"

enum { ALARM = 0, NOW = 2, STOP = 3, SET_RELATIVE = 5, SET_ABSOLUTE = 6 };

static char s_order[4];
static unsigned s_fired;

static void fired(uint32_t now, uint32_t expected, void *context)
{
    (void)now;
    (void)expected;
    s_order[s_fired++] = *(const char *)context;
}

static uint32_t now(void)
{
    uint32_t ticks = 0;
    tock_command_u32(ALARM, NOW, 0, 0, &ticks);
    return ticks;
}

static void raw(const char *what, uint32_t command, uint32_t argument1, uint32_t argument2)
{
    uint32_t before = now();
    uint32_t expiration = 0;
    tock_error_t error = tock_command_u32(ALARM, command, argument1, argument2, &expiration);
    if (error != TOCK_OK) {
        tock_printf("alarm: %s %s\n", what, tock_error_name(error));
        return;
    }
    tock_upcall_arguments_t upcall = tock_yield_wait_for(ALARM, 0);
    uint32_t after = now();
    tock_printf("alarm: %s after %u ticks, told %u, due %s\n", what, (unsigned)(after - before), (unsigned)(upcall.argument[0] - before),
                upcall.argument[1] == expiration && expiration == argument1 + argument2 ? "as set" : "otherwise");
}

void scenario_alarm(void)
{
    static tock_alarm_t alarms[3];
    static const char names[] = "ABC";
    tock_printf("alarm: %u Hz\n", (unsigned)tock_alarm_frequency());

    tock_alarm_after_ms(&alarms[0], 300, fired, (void *)&names[0]);
    tock_alarm_after_ms(&alarms[1], 100, fired, (void *)&names[1]);
    tock_alarm_after_ms(&alarms[2], 200, fired, (void *)&names[2]);
    while (s_fired < 3) {
        tock_yield_wait();
    }
    tock_printf("alarm: order %s\n", s_order);

    tock_subscribe(ALARM, 0, NULL, NULL);
    raw("zero", SET_ABSOLUTE, now(), 0);
    raw("past", SET_ABSOLUTE, now() - 5000, 4000);
    raw("passed reference", SET_ABSOLUTE, now() - 5000, 8000);
    raw("ahead", SET_ABSOLUTE, now(), 3906);
    // A reference "in the future" is one of the lap before: due long ago unless nearly a lap away.
    raw("reference ahead", SET_ABSOLUTE, now() + 100000, 200000);

    // Stopped alarms stay silent.
    uint32_t before = now();
    tock_command_u32(ALARM, SET_RELATIVE, 20000, 0, &(uint32_t){ 0 });
    tock_error_t first = tock_command_plain(ALARM, STOP, 0, 0);
    tock_error_t second = tock_command_plain(ALARM, STOP, 0, 0);
    unsigned upcalls = 0;
    while (now() - before < 40000) {
        upcalls += tock_yield_no_wait();
    }
    tock_printf("alarm: stop %s, again %s, upcalls %u\n", tock_error_name(first), tock_error_name(second), upcalls);

    // A new alarm replaces the old one: one upcall, at the later time.
    before = now();
    tock_command_u32(ALARM, SET_RELATIVE, 10000, 0, &(uint32_t){ 0 });
    tock_command_u32(ALARM, SET_RELATIVE, 30000, 0, &(uint32_t){ 0 });
    tock_yield_wait_for(ALARM, 0);
    tock_printf("alarm: replaced, after %u\n", (unsigned)(now() - before));
    tock_printf("alarm: command 4 %s\n", tock_error_name(tock_command_plain(ALARM, 4, 0, 0)));
    tock_printf("alarm: over\n");
}

// Sleeps between two lines, with nothing to do.
void scenario_idle(void)
{
    tock_printf("idle: begins\n");
    for (;;) {
        tock_delay_ms(parameter(1));
        tock_printf("idle: woke\n");
    }
}

// Alarms 1000 s apart until the 32-bit counter has wrapped (after 10995 s).
void scenario_wrap(void)
{
    enum { STEPS = 12, SECONDS = 1000, FREQUENCY = 390625 };
    uint32_t reference = now();
    for (unsigned i = 0; i < STEPS; i++) {
        uint32_t expiration = 0;
        tock_command_u32(ALARM, SET_ABSOLUTE, reference, SECONDS * FREQUENCY, &expiration);
        tock_upcall_arguments_t upcall = tock_yield_wait_for(ALARM, 0);
        reference += SECONDS * FREQUENCY;
        if (expiration != reference || upcall.argument[1] != reference) {
            tock_printf("wrap: due %u instead of %u\n", (unsigned)upcall.argument[1], (unsigned)reference);
        }
        tock_printf("wrap: at %u\n", (unsigned)upcall.argument[0]);
    }
    tock_printf("wrap: over\n");
}
