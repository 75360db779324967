// SPDX-License-Identifier: Apache-2.0 OR MIT

#include "tock/led.h"

#include "tock/syscalls.h"

enum {
    DRIVER = 0x2,
    COMMAND_COUNT = 0,
    COMMAND_ON = 1,
    COMMAND_OFF = 2,
    COMMAND_TOGGLE = 3,
    COMMAND_READ = 4,
};

tock_error_t tock_led_count(uint32_t *count)
{
    return tock_command_u32(DRIVER, COMMAND_COUNT, 0, 0, count);
}

tock_error_t tock_led_on(uint32_t led)
{
    return tock_command_plain(DRIVER, COMMAND_ON, led, 0);
}

tock_error_t tock_led_off(uint32_t led)
{
    return tock_command_plain(DRIVER, COMMAND_OFF, led, 0);
}

tock_error_t tock_led_toggle(uint32_t led)
{
    return tock_command_plain(DRIVER, COMMAND_TOGGLE, led, 0);
}

tock_error_t tock_led_read(uint32_t led, bool *on)
{
    uint32_t value;
    tock_error_t error = tock_command_u32(DRIVER, COMMAND_READ, led, 0, &value);
    if (error == TOCK_OK) {
        *on = value != 0;
    }
    return error;
}
