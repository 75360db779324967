// SPDX-License-Identifier: Apache-2.0 OR MIT

#include "tock/gpio.h"

#include <stddef.h>

#include "tock/syscalls.h"

static tock_gpio_changed_t s_changed;

static void upcall(uint32_t pin, uint32_t high, uint32_t unused3, void *context)
{
    (void)unused3;
    s_changed(pin, high != 0, context);
}

tock_error_t tock_gpio_count(uint32_t *count)
{
    return tock_command_u32(TOCK_DRIVER_GPIO, TOCK_GPIO_COUNT, 0, 0, count);
}

tock_error_t tock_gpio_enable_output(uint32_t pin)
{
    return tock_command_plain(TOCK_DRIVER_GPIO, TOCK_GPIO_ENABLE_OUTPUT, pin, 0);
}

tock_error_t tock_gpio_set(uint32_t pin)
{
    return tock_command_plain(TOCK_DRIVER_GPIO, TOCK_GPIO_SET, pin, 0);
}

tock_error_t tock_gpio_clear(uint32_t pin)
{
    return tock_command_plain(TOCK_DRIVER_GPIO, TOCK_GPIO_CLEAR, pin, 0);
}

tock_error_t tock_gpio_toggle(uint32_t pin)
{
    return tock_command_plain(TOCK_DRIVER_GPIO, TOCK_GPIO_TOGGLE, pin, 0);
}

tock_error_t tock_gpio_enable_input(uint32_t pin, tock_gpio_pull_t pull)
{
    return tock_command_plain(TOCK_DRIVER_GPIO, TOCK_GPIO_ENABLE_INPUT, pin, pull);
}

tock_error_t tock_gpio_read(uint32_t pin, bool *high)
{
    uint32_t value;
    tock_error_t error = tock_command_u32(TOCK_DRIVER_GPIO, TOCK_GPIO_READ, pin, 0, &value);
    if (error == TOCK_OK) {
        *high = value != 0;
    }
    return error;
}

tock_error_t tock_gpio_on_change(tock_gpio_changed_t changed, void *context)
{
    tock_error_t error = tock_subscribe(TOCK_DRIVER_GPIO, TOCK_GPIO_SLOT_CHANGED, changed != NULL ? upcall : NULL, context);
    if (error == TOCK_OK) {
        s_changed = changed;
    }
    return error;
}

tock_error_t tock_gpio_wait(uint32_t *pin, bool *high)
{
    if (!tock_driver_exists(TOCK_DRIVER_GPIO)) {
        return TOCK_NODEVICE;
    }
    tock_upcall_arguments_t change = tock_yield_wait_for(TOCK_DRIVER_GPIO, TOCK_GPIO_SLOT_CHANGED);
    *pin = change.argument[0];
    *high = change.argument[1] != 0;
    return TOCK_OK;
}

tock_error_t tock_gpio_enable_interrupt(uint32_t pin, tock_gpio_edge_t edge)
{
    return tock_command_plain(TOCK_DRIVER_GPIO, TOCK_GPIO_ENABLE_INTERRUPT, pin, edge);
}

tock_error_t tock_gpio_disable_interrupt(uint32_t pin)
{
    return tock_command_plain(TOCK_DRIVER_GPIO, TOCK_GPIO_DISABLE_INTERRUPT, pin, 0);
}

tock_error_t tock_gpio_disable(uint32_t pin)
{
    return tock_command_plain(TOCK_DRIVER_GPIO, TOCK_GPIO_DISABLE, pin, 0);
}
