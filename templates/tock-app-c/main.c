#include <tock.h>

// Every half second: toggles the first LED, and writes a line to the console.
int main(void)
{
    tock_printf("Hello from TockApplication1!\n");

    // Boards differ: one may have no LED, or a kernel without the driver.
    uint32_t leds = 0;
    if (tock_led_count(&leds) != TOCK_OK || leds == 0) {
        tock_printf("This board has no LED.\n");
    }

    for (uint32_t count = 1;; count++) {
        // The process sleeps here, and so does the core if no other process has work.
        tock_error_t error = tock_delay_ms(500);
        if (error == TOCK_OK && leds != 0) {
            error = tock_led_toggle(0);
        }
        if (error != TOCK_OK) {
            tock_printf("TockApplication1 ends: %s\n", tock_error_name(error));
            return (int)error;
        }
        tock_printf("blink %u\n", (unsigned)count);
    }
}
