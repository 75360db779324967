// SPDX-License-Identifier: Apache-2.0 OR MIT

#include <tock.h>

int main(void)
{
    uint32_t count = 0;
    tock_led_count(&count);
    for (uint32_t led = 0; led < count; led++) {
        bool on = false;
        tock_led_on(led);
        tock_led_read(led, &on);
        tock_printf("led: %u of %u is %s\n", (unsigned)led, (unsigned)count, on ? "on" : "off");
        tock_delay_ms(100);
        tock_led_toggle(led);
    }

    // There is no such light: the driver answers INVAL.
    tock_printf("led: %u: %s\n", (unsigned)count, tock_error_name(tock_led_on(count)));
    return 0;
}
