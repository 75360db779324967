// SPDX-License-Identifier: Apache-2.0 OR MIT

/// A temperature sensor, if the board has one.

#ifndef TOCK_TEMPERATURE_H
#define TOCK_TEMPERATURE_H

#include <stdint.h>

#include "tock/errors.h"

/// Called inside a yield when a measurement is done. The temperature is in hundredths of a degree Celsius.
typedef void (*tock_temperature_done_t)(tock_error_t error, int32_t centidegrees, void *context);

/// Measures the temperature. TOCK_BUSY while an earlier measurement is not done.
tock_error_t tock_temperature_read_async(tock_temperature_done_t done, void *context);

/// Measures the temperature and waits for it. Stores hundredths of a degree Celsius; TOCK_NOACK if no sensor answers.
tock_error_t tock_temperature_read(int32_t *centidegrees);

#endif
