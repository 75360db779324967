// SPDX-License-Identifier: Apache-2.0 OR MIT

#include "tock/alarm.h"

#include <stddef.h>

#include "tock/syscalls.h"

// Half of the counter's range, so that "how long ago was it due" and "how long until it is due" cannot be confused.
static const uint32_t LongestSpan = 0x7fffffffu;

static tock_alarm_t *s_first; // ordered by time left
static uint32_t s_frequency;

uint32_t tock_alarm_frequency(void)
{
    if (s_frequency == 0) {
        tock_command_u32(TOCK_DRIVER_ALARM, TOCK_ALARM_FREQUENCY, 0, 0, &s_frequency);
    }
    return s_frequency;
}

uint32_t tock_alarm_now(void)
{
    uint32_t now = 0;
    tock_command_u32(TOCK_DRIVER_ALARM, TOCK_ALARM_NOW, 0, 0, &now);
    return now;
}

uint64_t tock_alarm_ticks_from_ms(uint32_t ms)
{
    // Split so that no 64-bit division is needed and no 32-bit product overflows.
    uint32_t frequency = tock_alarm_frequency();
    uint32_t seconds = ms / 1000;
    uint32_t rest = ms % 1000;
    return (uint64_t)seconds * frequency + (frequency / 1000) * rest + (frequency % 1000) * rest / 1000;
}

static uint32_t time_left(const tock_alarm_t *alarm, uint32_t now)
{
    uint32_t elapsed = now - alarm->reference;
    return elapsed >= alarm->span ? 0 : alarm->span - elapsed;
}

static void next_span(tock_alarm_t *alarm)
{
    alarm->span = alarm->rest > LongestSpan ? LongestSpan : (uint32_t)alarm->rest;
    alarm->rest -= alarm->span;
}

static void insert(tock_alarm_t *alarm, uint32_t now)
{
    uint32_t left = time_left(alarm, now);
    tock_alarm_t **link = &s_first;
    while (*link != NULL && time_left(*link, now) <= left) {
        link = &(*link)->next;
    }
    alarm->next = *link;
    alarm->armed = true;
    *link = alarm;
}

static void remove(tock_alarm_t *alarm)
{
    for (tock_alarm_t **link = &s_first; *link != NULL; link = &(*link)->next) {
        if (*link == alarm) {
            *link = alarm->next;
            break;
        }
    }
    alarm->armed = false;
}

static tock_error_t set_hardware(void);

static void upcall(uint32_t unused1, uint32_t unused2, uint32_t unused3, void *userdata)
{
    (void)unused1;
    (void)unused2;
    (void)unused3;
    (void)userdata;

    // Only what was due when the loop began: a function that re-arms its alarm must not keep the loop going. The present
    // tick is read anew each time, because alarms that such a function has armed count from a later one.
    uint32_t begun = tock_alarm_now();
    for (;;) {
        uint32_t now = tock_alarm_now();
        tock_alarm_t *alarm = s_first;
        if (alarm == NULL || time_left(alarm, now) != 0) {
            break;
        }
        uint32_t due = alarm->reference + alarm->span;
        if ((int32_t)(begun - due) < 0) {
            break;
        }
        remove(alarm);
        alarm->reference = due;
        if (alarm->rest != 0) {
            next_span(alarm);
            insert(alarm, now);
            continue;
        }
        if (alarm->period != 0) {
            alarm->rest = alarm->period;
            next_span(alarm);
            insert(alarm, now);
        }
        alarm->fired(now, due, alarm->context);
    }
    set_hardware();
}

// Sets the kernel's alarm for the first alarm of the list. One that is due already makes the kernel report at once.
static tock_error_t set_hardware(void)
{
    if (s_first == NULL) {
        tock_command(TOCK_DRIVER_ALARM, TOCK_ALARM_STOP, 0, 0);
        return TOCK_OK;
    }
    tock_error_t error = tock_subscribe(TOCK_DRIVER_ALARM, TOCK_ALARM_SLOT_FIRED, upcall, NULL);
    if (error == TOCK_OK) {
        uint32_t tick;
        error = tock_command_u32(TOCK_DRIVER_ALARM, TOCK_ALARM_SET_ABSOLUTE, s_first->reference, s_first->span, &tick);
    }
    return error;
}

static tock_error_t arm(tock_alarm_t *alarm, uint64_t ticks, uint64_t period, tock_alarm_fired_t fired, void *context)
{
    if (tock_alarm_frequency() == 0) {
        return TOCK_NODEVICE;
    }
    remove(alarm);
    uint32_t now = tock_alarm_now();
    alarm->fired = fired;
    alarm->context = context;
    alarm->reference = now;
    alarm->period = period;
    alarm->rest = ticks;
    next_span(alarm);
    insert(alarm, now);

    tock_error_t error = set_hardware();
    if (error != TOCK_OK) {
        remove(alarm);
    }
    return error;
}

tock_error_t tock_alarm_after_ms(tock_alarm_t *alarm, uint32_t ms, tock_alarm_fired_t fired, void *context)
{
    // The present tick has begun already: one more makes the delay at least as long as asked for.
    return arm(alarm, tock_alarm_ticks_from_ms(ms) + 1, 0, fired, context);
}

tock_error_t tock_alarm_every_ms(tock_alarm_t *alarm, uint32_t ms, tock_alarm_fired_t fired, void *context)
{
    uint64_t ticks = tock_alarm_ticks_from_ms(ms);
    return ticks == 0 ? TOCK_INVAL : arm(alarm, ticks, ticks, fired, context);
}

void tock_alarm_cancel(tock_alarm_t *alarm)
{
    if (alarm->armed) {
        remove(alarm);
        set_hardware();
    }
}

static void delay_over(uint32_t now, uint32_t expected, void *context)
{
    (void)now;
    (void)expected;
    *(volatile bool *)context = true;
}

tock_error_t tock_delay_ms(uint32_t ms)
{
    volatile bool over = false;
    tock_alarm_t alarm = { 0 };
    tock_error_t error = tock_alarm_after_ms(&alarm, ms, delay_over, (void *)&over);
    while (error == TOCK_OK && !over) {
        tock_yield_wait();
    }
    return error;
}
