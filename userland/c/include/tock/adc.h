// SPDX-License-Identifier: Apache-2.0 OR MIT

/// The analogue-to-digital converter.

#ifndef TOCK_ADC_H
#define TOCK_ADC_H

#include <stddef.h>
#include <stdint.h>

#include "tock/errors.h"
#include "tock/operation.h"

/// Stores how many channels the board has.
tock_error_t tock_adc_count(uint32_t *count);

/// Stores how many bits of a sample are measured.
tock_error_t tock_adc_resolution(uint32_t *bits);

/// Stores the voltage in mV of which the highest sample falls one step short.
tock_error_t tock_adc_reference_voltage(uint32_t *millivolts);

/// Takes a sample and waits for it. Its 16 bits are measured from the highest on. TOCK_INVAL if there is no such channel.
tock_error_t tock_adc_sample(uint32_t channel, uint16_t *sample);

/// tock_adc_sample() without waiting; see tock/operation.h.
tock_error_t tock_adc_sample_async(uint32_t channel, uint16_t *sample, tock_done_t done, void *context);

/// Takes samples, `hertz` (1 to 1000) a second, and waits until there are as many as asked for. TOCK_BUSY while another process does so.
tock_error_t tock_adc_fill(uint32_t channel, uint32_t hertz, uint16_t *samples, size_t count);

/// tock_adc_fill() without waiting; see tock/operation.h.
tock_error_t tock_adc_fill_async(uint32_t channel, uint32_t hertz, uint16_t *samples, size_t count, tock_done_t done, void *context);

/// Begins to sample again and again; tock_adc_next() gives the samples. TOCK_BUSY while another process does so.
tock_error_t tock_adc_start(uint32_t channel, uint32_t hertz);

/// Waits for the next sample. Those that nobody waits for are lost when too many have gathered.
uint16_t tock_adc_next(void);

/// Begins to sample into two buffers in turns, each with room for so many samples; tock_adc_next_buffer() gives them.
tock_error_t tock_adc_start_buffers(uint32_t channel, uint32_t hertz, uint16_t *first, uint16_t *second, size_t count);

/// Waits for the next buffer to be full, and stores how many samples are in it. They are overwritten when the other buffer is full, too.
const uint16_t *tock_adc_next_buffer(size_t *count);

/// Called inside a yield with the next sample, or with a buffer that is full.
typedef void (*tock_adc_sampled_t)(const uint16_t *samples, size_t count, void *context);

/// Names the function that is given what tock_adc_start() and tock_adc_start_buffers() bring, before one of them, in the place of
/// tock_adc_next() and tock_adc_next_buffer(); NULL for none. TOCK_BUSY while a sample or a buffer that is not waited for is not done.
tock_error_t tock_adc_on_samples(tock_adc_sampled_t sampled, void *context);

/// Ends the sampling that tock_adc_start() or tock_adc_start_buffers() has begun, and takes the buffers back.
void tock_adc_stop(void);

#endif
