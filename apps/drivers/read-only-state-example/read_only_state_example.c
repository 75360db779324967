// SPDX-License-Identifier: Apache-2.0 OR MIT

#include <tock.h>

typedef struct {
    uint32_t switches; // how often this process was given the processor
    uint32_t waiting;  // notifications that wait for it
    uint64_t ticks;    // the alarm driver's clock
} state_t;

// The kernel renews the state before it lets the process execute.
int main(void)
{
    static volatile state_t state __attribute__((aligned(8)));
    tock_error_t error = tock_allow_userspace_readable(TOCK_DRIVER_READ_ONLY_STATE, TOCK_READ_ONLY_STATE_BUFFER_STATE, (void *)&state, sizeof state);
    if (error != TOCK_OK) {
        return (int)error;
    }
    for (int i = 0; i < 3; i++) {
        tock_delay_ms(100);
        tock_printf("state: given the processor %u times, at tick %u\n", (unsigned)state.switches, (unsigned)state.ticks);
    }
    return 0;
}
