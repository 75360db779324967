// SPDX-License-Identifier: Apache-2.0 OR MIT

#include <tock.h>

int main(void)
{
    tock_error_t error = tock_read_only_state_begin();
    if (error != TOCK_OK) {
        return (int)error;
    }
    for (int i = 0; i < 3; i++) {
        tock_delay_ms(100);
        tock_printf("state: given the processor %u times, at tick %u\n", (unsigned)tock_read_only_state_switches(),
                    (unsigned)tock_read_only_state_ticks());
    }
    return 0;
}
