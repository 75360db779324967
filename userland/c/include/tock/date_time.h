// SPDX-License-Identifier: Apache-2.0 OR MIT

/// A clock that tells date and time of day, if the board has one.
///
/// Both functions wait for the clock. TOCK_NOACK if it does not answer, TOCK_OFF if it stands because it was never set.

#ifndef TOCK_DATE_TIME_H
#define TOCK_DATE_TIME_H

#include <stdint.h>

#include "tock/errors.h"
#include "tock/operation.h"

/// A moment by the Gregorian calendar.
typedef struct {
    uint16_t year;
    uint8_t month;       ///< 1 to 12
    uint8_t day;         ///< from 1 on
    uint8_t day_of_week; ///< 0 for Sunday to 6
    uint8_t hour;        ///< 0 to 23
    uint8_t minute;      ///< 0 to 59
    uint8_t second;      ///< 0 to 59
} tock_date_time_t;

/// Stores the time.
tock_error_t tock_date_time_read(tock_date_time_t *time);

/// tock_date_time_read() without waiting; see tock/operation.h.
tock_error_t tock_date_time_read_async(tock_date_time_t *time, tock_done_t done, void *context);

/// Sets the time. TOCK_INVAL if there is no such time, or the clock cannot show it.
tock_error_t tock_date_time_set(const tock_date_time_t *time);

/// tock_date_time_set() without waiting; see tock/operation.h.
tock_error_t tock_date_time_set_async(const tock_date_time_t *time, tock_done_t done, void *context);

#endif
