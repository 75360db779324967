// SPDX-License-Identifier: Apache-2.0 OR MIT

#include <tock.h>

static void changed(uint32_t button, bool pressed, void *context)
{
    (void)context;
    tock_printf("button: %u %s\n", (unsigned)button, pressed ? "pressed" : "released");
}

int main(void)
{
    uint32_t count = 0;
    tock_button_count(&count);
    tock_button_on_change(changed, NULL);
    for (uint32_t button = 0; button < count; button++) {
        tock_button_enable_interrupt(button);
    }
    tock_printf("button: there are %u\n", (unsigned)count);
    for (;;) {
        tock_yield_wait();
    }
}
