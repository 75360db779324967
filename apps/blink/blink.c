// SPDX-License-Identifier: Apache-2.0 OR MIT

#include <tock.h>

// Toggles the board's first LED every 250 ms.
int main(void)
{
    uint32_t count;
    if (tock_led_count(&count) != TOCK_OK || count == 0) {
        tock_printf("blink: this board has no LED\n");
        return TOCK_NODEVICE;
    }
    for (uint32_t toggles = 1;; toggles++) {
        tock_error_t error = tock_delay_ms(250);
        if (error == TOCK_OK) {
            error = tock_led_toggle(0);
        }
        if (error != TOCK_OK) {
            tock_printf("blink: %s\n", tock_error_name(error));
            return (int)error;
        }
        if (toggles % 4 == 0) {
            tock_printf("blink: %u toggles\n", (unsigned)toggles);
        }
    }
}
