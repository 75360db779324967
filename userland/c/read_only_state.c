// SPDX-License-Identifier: Apache-2.0 OR MIT

#include "tock/read_only_state.h"

#include "tock/syscalls.h"

// Its layout is the kernel's, which writes it.
static volatile struct {
    uint32_t switches;
    uint32_t waiting;
    uint32_t ticks_low;
    uint32_t ticks_high;
} s_state;

tock_error_t tock_read_only_state_begin(void)
{
    return tock_allow_userspace_readable(TOCK_DRIVER_READ_ONLY_STATE, TOCK_READ_ONLY_STATE_BUFFER_STATE, (void *)&s_state, sizeof s_state);
}

uint32_t tock_read_only_state_switches(void)
{
    return s_state.switches;
}

uint32_t tock_read_only_state_waiting(void)
{
    return s_state.waiting;
}

uint64_t tock_read_only_state_ticks(void)
{
    // Renewed in between if the process was not executing for a time.
    uint32_t high, low;
    do {
        high = s_state.ticks_high;
        low = s_state.ticks_low;
    } while (s_state.ticks_high != high);
    return (uint64_t)high << 32 | low;
}
