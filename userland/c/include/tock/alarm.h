// SPDX-License-Identifier: Apache-2.0 OR MIT

/// Time (driver 0x0). The kernel gives each process one alarm; this module shares it out among any number.

#ifndef TOCK_ALARM_H
#define TOCK_ALARM_H

#include <stdbool.h>
#include <stdint.h>

#include "tock/errors.h"

/// Called inside a yield when an alarm has gone off. `expected` is the tick at which it was due.
typedef void (*tock_alarm_fired_t)(uint32_t now, uint32_t expected, void *context);

/// One alarm. The caller provides the storage, which must live until the alarm has gone off or was cancelled.
/// Zero-initialise it once; the fields belong to this module.
typedef struct tock_alarm {
    struct tock_alarm *next;
    tock_alarm_fired_t fired;
    void *context;
    uint32_t reference; // tick from which `span` counts
    uint32_t span;      // ticks until the next thing to do, at most half of the counter's range
    uint64_t rest;      // ticks to wait after that: delays longer than the counter's range are cut into spans
    uint64_t period;    // 0: once
    bool armed;
} tock_alarm_t;

/// Ticks a second of the board's alarm clock; 0 if the board has none.
uint32_t tock_alarm_frequency(void);

/// The present tick. The counter has 32 bits and wraps.
uint32_t tock_alarm_now(void);

/// Ticks in a number of milliseconds, rounded down.
uint64_t tock_alarm_ticks_from_ms(uint32_t ms);

/// Calls a function once, after at least this time. An alarm that is already armed is re-armed.
tock_error_t tock_alarm_after_ms(tock_alarm_t *alarm, uint32_t ms, tock_alarm_fired_t fired, void *context);

/// Calls a function again and again. The calls do not drift: each is due a whole period (at least 1 ms) after the one
/// before was due. TOCK_INVAL for a period of 0.
tock_error_t tock_alarm_every_ms(tock_alarm_t *alarm, uint32_t ms, tock_alarm_fired_t fired, void *context);

/// Cancels an alarm; no harm if it is not armed.
void tock_alarm_cancel(tock_alarm_t *alarm);

/// Returns after at least this time. Upcalls, other alarms' included, run meanwhile.
tock_error_t tock_delay_ms(uint32_t ms);

#endif
