// SPDX-License-Identifier: Apache-2.0 OR MIT

// Buttons and pins: what is reported to this process, and what it drives. Parameter 1 is a letter to tell several apart.

#include "scenario.h"

#include <tock.h>

#include "parameters.h"

static unsigned s_events;

// Parameter 4 is how many events to live for; 0 for all.
static void live(void)
{
    while (parameter(4) == 0 || s_events < parameter(4)) {
        tock_yield_wait();
    }
    tock_printf("pins %c: over\n", (char)parameter(1));
}

static void button_changed(uint32_t button, bool pressed, void *context)
{
    (void)context;
    s_events++;
    tock_printf("pins %c: button %u %s\n", (char)parameter(1), (unsigned)button, pressed ? "pressed" : "released");
}

// Parameter 2 has a bit for each button to be told of.
void scenario_buttons(void)
{
    uint32_t count = 0;
    tock_button_count(&count);
    tock_button_on_change(button_changed, NULL);
    unsigned pressed = 0;
    for (uint32_t button = 0; button < count; button++) {
        bool is = false;
        tock_button_read(button, &is);
        pressed |= (unsigned)is << button;
        if (parameter(2) >> button & 1) {
            tock_button_enable_interrupt(button);
        }
    }
    tock_printf("pins %c: %u buttons, pressed %x, another %s\n", (char)parameter(1), (unsigned)count, pressed,
        tock_error_name(tock_button_enable_interrupt(count)));
    live();
}

static void pin_changed(uint32_t pin, bool high, void *context)
{
    (void)context;
    s_events++;
    tock_printf("pins %c: pin %u %s\n", (char)parameter(1), (unsigned)pin, high ? "rose" : "fell");
}

// Parameter 2 is the pin, 3 the kind of edge.
void scenario_input(void)
{
    bool high = false;
    tock_gpio_on_change(pin_changed, NULL);
    tock_error_t error = tock_gpio_enable_input(parameter(2), TOCK_GPIO_PULL_UP);
    tock_gpio_read(parameter(2), &high);
    if (error == TOCK_OK) {
        error = tock_gpio_enable_interrupt(parameter(2), (tock_gpio_edge_t)parameter(3));
    }
    tock_printf("pins %c: input %s, reads %d\n", (char)parameter(1), tock_error_name(error), high);
    live();
}

// Parameter 2 is the pin.
void scenario_output(void)
{
    uint32_t pin = parameter(2);
    uint32_t count = 0;
    tock_gpio_count(&count);
    tock_printf("pins %c: %u pins, another %s\n", (char)parameter(1), (unsigned)count, tock_error_name(tock_gpio_set(count)));
    tock_gpio_enable_output(pin);
    tock_gpio_set(pin);
    tock_gpio_set(pin);
    tock_gpio_clear(pin);
    tock_gpio_toggle(pin);
    tock_gpio_toggle(pin);
    tock_gpio_toggle(pin);
    bool high = false;
    tock_gpio_read(pin, &high);
    tock_printf("pins %c: output, reads %d\n", (char)parameter(1), high);
}
