// SPDX-License-Identifier: Apache-2.0 OR MIT

/// One reading of all that the board can measure.

#ifndef READING_H
#define READING_H

#include <tock.h>

/// As it lies in the store.
typedef struct {
    uint32_t number; // from 1 on
    int32_t centidegrees;
    uint16_t millivolts;
    uint16_t has_voltage;
    tock_date_time_t time; // month 0 if the board has no clock, or one that stands
} reading_t;

/// Measures; the number is 0. An error is that of the temperature sensor: without the rest a reading is worth keeping, too.
tock_error_t reading_take(reading_t *reading);

/// Prints a line.
void reading_print(const reading_t *reading);

#endif
