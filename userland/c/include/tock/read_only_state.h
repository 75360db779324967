// SPDX-License-Identifier: Apache-2.0 OR MIT

/// Kernel state that the process reads in its own memory (driver 0x9). The kernel renews it before it lets the process execute, so that
/// reading takes no system call.

#ifndef TOCK_READ_ONLY_STATE_H
#define TOCK_READ_ONLY_STATE_H

#include <stdint.h>

#include "tock/errors.h"

/// Asks for it, once. TOCK_NODEVICE on a board without the driver. Until then everything below is 0.
tock_error_t tock_read_only_state_begin(void);

/// How often this process was given the processor; wraps.
uint32_t tock_read_only_state_switches(void);

/// How many notifications wait for this process.
uint32_t tock_read_only_state_waiting(void);

/// The clock of tock/alarm.h, with 64 bits.
uint64_t tock_read_only_state_ticks(void);

#endif
