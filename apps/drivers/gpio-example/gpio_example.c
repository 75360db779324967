// SPDX-License-Identifier: Apache-2.0 OR MIT

#include <tock.h>

// A pin that is an input, pulled up, then an output, low and high.
int main(void)
{
    uint32_t count = 0;
    bool high = false;
    tock_gpio_count(&count);
    tock_gpio_enable_input(0, TOCK_GPIO_PULL_UP);
    tock_printf("gpio: %u pins\n", (unsigned)count);
    tock_gpio_enable_output(0);
    tock_gpio_clear(0);
    tock_gpio_read(0, &high);
    tock_printf("gpio: pin 0 is %s\n", high ? "high" : "low");
    tock_gpio_toggle(0);
    tock_gpio_read(0, &high);
    tock_printf("gpio: pin 0 is %s\n", high ? "high" : "low");
    tock_gpio_disable(0);
    tock_printf("gpio: pin %u: %s\n", (unsigned)count, tock_error_name(tock_gpio_set(count)));
    return 0;
}
