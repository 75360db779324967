// SPDX-License-Identifier: Apache-2.0 OR MIT

/// A temperature sensor, if the board has one.

#ifndef TOCK_TEMPERATURE_H
#define TOCK_TEMPERATURE_H

#include <stdint.h>

#include "tock/errors.h"
#include "tock/operation.h"

/// Measures the temperature and waits for it. Stores hundredths of a degree Celsius; TOCK_NOACK if no sensor answers.
tock_error_t tock_temperature_read(int32_t *centidegrees);

/// tock_temperature_read() without waiting; see tock/operation.h.
tock_error_t tock_temperature_read_async(int32_t *centidegrees, tock_done_t done, void *context);

#endif
