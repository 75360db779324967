// SPDX-License-Identifier: Apache-2.0 OR MIT

#include "tock/led.h"

#include "tock/syscalls.h"

tock_error_t tock_led_count(uint32_t *count)
{
    return tock_command_u32(TOCK_DRIVER_LED, TOCK_LED_COUNT, 0, 0, count);
}

tock_error_t tock_led_on(uint32_t led)
{
    return tock_command_plain(TOCK_DRIVER_LED, TOCK_LED_ON, led, 0);
}

tock_error_t tock_led_off(uint32_t led)
{
    return tock_command_plain(TOCK_DRIVER_LED, TOCK_LED_OFF, led, 0);
}

tock_error_t tock_led_toggle(uint32_t led)
{
    return tock_command_plain(TOCK_DRIVER_LED, TOCK_LED_TOGGLE, led, 0);
}

tock_error_t tock_led_read(uint32_t led, bool *on)
{
    uint32_t value;
    tock_error_t error = tock_command_u32(TOCK_DRIVER_LED, TOCK_LED_READ, led, 0, &value);
    if (error == TOCK_OK) {
        *on = value != 0;
    }
    return error;
}
