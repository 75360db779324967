// SPDX-License-Identifier: Apache-2.0 OR MIT

/// The analogue-to-digital converter.

#ifndef TOCK_ADC_H
#define TOCK_ADC_H

#include <stdint.h>

#include "tock/errors.h"

/// Stores how many channels the board has.
tock_error_t tock_adc_count(uint32_t *count);

/// Stores how many bits of a sample are measured.
tock_error_t tock_adc_resolution(uint32_t *bits);

/// Stores the voltage in mV of which the highest sample falls one step short.
tock_error_t tock_adc_reference_voltage(uint32_t *millivolts);

/// Takes a sample and waits for it. Its 16 bits are measured from the highest on. TOCK_INVAL if there is no such channel.
tock_error_t tock_adc_sample(uint32_t channel, uint16_t *sample);

#endif
