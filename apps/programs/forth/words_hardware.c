// SPDX-License-Identifier: Apache-2.0 OR MIT

// The board: lights, buttons, the sensor, time.

#include <tock.h>

#include "machine.h"

static bool succeeds(tock_error_t error)
{
    if (error != TOCK_OK) {
        machine_fail(tock_error_name(error));
    }
    return error == TOCK_OK;
}

static void led_on(void)
{
    succeeds(tock_led_on((uint32_t)stack_pop()));
}

static void led_off(void)
{
    succeeds(tock_led_off((uint32_t)stack_pop()));
}

static void button(void)
{
    bool pressed;
    if (succeeds(tock_button_read((uint32_t)stack_pop(), &pressed))) {
        stack_push(pressed ? -1 : 0);
    }
}

static void temperature(void)
{
    int32_t centidegrees;
    if (succeeds(tock_temperature_read(&centidegrees))) {
        stack_push(centidegrees);
    }
}

static void time_over(uint32_t now, uint32_t expected, void *over)
{
    (void)now, (void)expected;
    *(bool *)over = true;
}

// Also ends when the user interrupts.
static void milliseconds(void)
{
    static tock_alarm_t s_alarm;
    cell_t span = stack_pop();
    bool over = span <= 0;
    if (!over && !succeeds(tock_alarm_after_ms(&s_alarm, (uint32_t)span, time_over, &over))) {
        return;
    }
    while (!over && !machine_is_interrupted()) {
        tock_yield_wait();
    }
    tock_alarm_cancel(&s_alarm);
}

static void ticks(void)
{
    stack_push((cell_t)tock_alarm_now());
}

static const primitive_t s_words[] = {
    { "led-on", led_on, 1, 0, 0 },
    { "led-off", led_off, 1, 0, 0 },
    { "button?", button, 1, 1, 0 },
    { "temperature", temperature, 0, 1, 0 },
    { "ms", milliseconds, 1, 0, 0 },
    { "ticks", ticks, 0, 1, 0 },
};

const primitive_group_t hardware_words = { s_words, sizeof s_words / sizeof s_words[0] };
