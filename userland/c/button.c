// SPDX-License-Identifier: Apache-2.0 OR MIT

#include "tock/button.h"

#include <stddef.h>

#include "tock/syscalls.h"

static tock_button_changed_t s_changed;

static void upcall(uint32_t button, uint32_t pressed, uint32_t unused3, void *context)
{
    (void)unused3;
    s_changed(button, pressed != 0, context);
}

tock_error_t tock_button_count(uint32_t *count)
{
    return tock_command_u32(TOCK_DRIVER_BUTTON, TOCK_BUTTON_COUNT, 0, 0, count);
}

tock_error_t tock_button_read(uint32_t button, bool *pressed)
{
    uint32_t value;
    tock_error_t error = tock_command_u32(TOCK_DRIVER_BUTTON, TOCK_BUTTON_READ, button, 0, &value);
    if (error == TOCK_OK) {
        *pressed = value != 0;
    }
    return error;
}

tock_error_t tock_button_on_change(tock_button_changed_t changed, void *context)
{
    tock_error_t error = tock_subscribe(TOCK_DRIVER_BUTTON, TOCK_BUTTON_SLOT_CHANGED, changed != NULL ? upcall : NULL, context);
    if (error == TOCK_OK) {
        s_changed = changed;
    }
    return error;
}

tock_error_t tock_button_wait(uint32_t *button, bool *pressed)
{
    if (!tock_driver_exists(TOCK_DRIVER_BUTTON)) {
        return TOCK_NODEVICE;
    }
    tock_upcall_arguments_t change = tock_yield_wait_for(TOCK_DRIVER_BUTTON, TOCK_BUTTON_SLOT_CHANGED);
    *button = change.argument[0];
    *pressed = change.argument[1] != 0;
    return TOCK_OK;
}

tock_error_t tock_button_enable_interrupt(uint32_t button)
{
    return tock_command_plain(TOCK_DRIVER_BUTTON, TOCK_BUTTON_ENABLE_INTERRUPT, button, 0);
}

tock_error_t tock_button_disable_interrupt(uint32_t button)
{
    return tock_command_plain(TOCK_DRIVER_BUTTON, TOCK_BUTTON_DISABLE_INTERRUPT, button, 0);
}
