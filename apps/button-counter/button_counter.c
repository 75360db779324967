// SPDX-License-Identifier: Apache-2.0 OR MIT

#include <tock.h>

enum { MOST_BUTTONS = 8 };

static unsigned s_presses[MOST_BUTTONS];

static void changed(uint32_t button, bool pressed, void *context)
{
    (void)context;
    if (pressed && button < MOST_BUTTONS) {
        tock_printf("button-counter: button %u pressed, %u so far\n", (unsigned)button, ++s_presses[button]);
    }
}

// Counts how often each of the board's buttons is pressed.
int main(void)
{
    uint32_t count = 0;
    tock_error_t error = tock_button_count(&count);
    if (error == TOCK_OK) {
        error = tock_button_on_change(changed, NULL);
    }
    for (uint32_t button = 0; error == TOCK_OK && button < count; button++) {
        error = tock_button_enable_interrupt(button);
    }
    if (error != TOCK_OK) {
        tock_printf("button-counter: no buttons: %s\n", tock_error_name(error));
        return (int)error;
    }
    tock_printf("button-counter: press one of %u buttons\n", (unsigned)count);
    for (;;) {
        tock_yield_wait();
    }
}
