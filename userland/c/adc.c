// SPDX-License-Identifier: Apache-2.0 OR MIT

#include "tock/adc.h"

#include "operation.h"

// What the first argument of the upcall says.
enum { MODE_SINGLE = 0, MODE_ONE_OF_MANY = 1, MODE_BUFFER = 2 };

tock_error_t tock_adc_count(uint32_t *count)
{
    return tock_command_u32(TOCK_DRIVER_ADC, TOCK_ADC_COUNT, 0, 0, count);
}

tock_error_t tock_adc_resolution(uint32_t *bits)
{
    return tock_command_u32(TOCK_DRIVER_ADC, TOCK_ADC_RESOLUTION, 0, 0, bits);
}

tock_error_t tock_adc_reference_voltage(uint32_t *millivolts)
{
    return tock_command_u32(TOCK_DRIVER_ADC, TOCK_ADC_REFERENCE_VOLTAGE, 0, 0, millivolts);
}

static const tock_operation_kind_t s_kind = { TOCK_DRIVER_ADC, TOCK_ADC_SLOT_DONE, NULL };
static tock_operation_t s_operation;

static tock_error_t store_sample(const uint32_t argument[3], void *sample)
{
    if (argument[0] != MODE_SINGLE) {
        return (tock_error_t)argument[1];
    }
    *(uint16_t *)sample = (uint16_t)argument[2];
    return TOCK_OK;
}

static tock_error_t take_sample(uint32_t channel, uint16_t *sample, tock_done_t done, void *context)
{
    return tock_operation_perform(&s_operation, &s_kind, TOCK_OK,
        &(tock_operation_request_t){ TOCK_ADC_SAMPLE, channel, 0, store_sample, sample, done, context });
}

tock_error_t tock_adc_sample(uint32_t channel, uint16_t *sample)
{
    return take_sample(channel, sample, NULL, NULL);
}

tock_error_t tock_adc_sample_async(uint32_t channel, uint16_t *sample, tock_done_t done, void *context)
{
    return done != NULL ? take_sample(channel, sample, done, context) : TOCK_INVAL;
}

static tock_error_t lend(uint32_t slot, uint16_t *samples, size_t count)
{
    return tock_allow_readwrite(TOCK_DRIVER_ADC, slot, samples, count * sizeof *samples);
}

static void take_buffer_back(void)
{
    lend(TOCK_ADC_BUFFER_SAMPLES, NULL, 0);
}

static const tock_operation_kind_t s_fill = { TOCK_DRIVER_ADC, TOCK_ADC_SLOT_DONE, take_buffer_back };

static tock_error_t check_buffer(const uint32_t argument[3], void *unused)
{
    (void)unused;
    return argument[0] == MODE_BUFFER ? TOCK_OK : (tock_error_t)argument[1];
}

static tock_error_t fill(uint32_t channel, uint32_t hertz, uint16_t *samples, size_t count, tock_done_t done, void *context)
{
    tock_error_t error = tock_operation_check(&s_operation);
    if (error != TOCK_OK) {
        return error;
    }
    error = lend(TOCK_ADC_BUFFER_SAMPLES, samples, count);
    return tock_operation_perform(&s_operation, &s_fill, error,
        &(tock_operation_request_t){ TOCK_ADC_FILL_BUFFER, channel, hertz, check_buffer, NULL, done, context });
}

tock_error_t tock_adc_fill(uint32_t channel, uint32_t hertz, uint16_t *samples, size_t count)
{
    return fill(channel, hertz, samples, count, NULL, NULL);
}

tock_error_t tock_adc_fill_async(uint32_t channel, uint32_t hertz, uint16_t *samples, size_t count, tock_done_t done, void *context)
{
    return done != NULL ? fill(channel, hertz, samples, count, done, context) : TOCK_INVAL;
}

static tock_adc_sampled_t s_sampled;

static void sampled(uint32_t mode, uint32_t count, uint32_t value, void *context)
{
    if (mode == MODE_ONE_OF_MANY) {
        uint16_t sample = (uint16_t)value;
        s_sampled(&sample, 1, context);
    } else {
        s_sampled((const uint16_t *)value, count >> 8, context);
    }
}

tock_error_t tock_adc_on_samples(tock_adc_sampled_t function, void *context)
{
    tock_error_t error = tock_operation_check(&s_operation);
    if (error != TOCK_OK) {
        return error;
    }
    s_sampled = function;
    return tock_subscribe(TOCK_DRIVER_ADC, TOCK_ADC_SLOT_DONE, function != NULL ? sampled : NULL, context);
}

tock_error_t tock_adc_start(uint32_t channel, uint32_t hertz)
{
    return tock_command_plain(TOCK_DRIVER_ADC, TOCK_ADC_SAMPLE_CONTINUOUSLY, channel, hertz);
}

uint16_t tock_adc_next(void)
{
    return (uint16_t)tock_yield_wait_for(TOCK_DRIVER_ADC, TOCK_ADC_SLOT_DONE).argument[2];
}

tock_error_t tock_adc_start_buffers(uint32_t channel, uint32_t hertz, uint16_t *first, uint16_t *second, size_t count)
{
    tock_error_t error = lend(TOCK_ADC_BUFFER_SAMPLES, first, count);
    if (error == TOCK_OK) {
        error = lend(TOCK_ADC_BUFFER_MORE_SAMPLES, second, count);
    }
    return error == TOCK_OK ? tock_command_plain(TOCK_DRIVER_ADC, TOCK_ADC_FILL_BUFFERS, channel, hertz) : error;
}

const uint16_t *tock_adc_next_buffer(size_t *count)
{
    tock_upcall_arguments_t full = tock_yield_wait_for(TOCK_DRIVER_ADC, TOCK_ADC_SLOT_DONE);
    *count = full.argument[1] >> 8;
    return (const uint16_t *)full.argument[2];
}

void tock_adc_stop(void)
{
    tock_command_plain(TOCK_DRIVER_ADC, TOCK_ADC_STOP, 0, 0);
    lend(TOCK_ADC_BUFFER_SAMPLES, NULL, 0);
    lend(TOCK_ADC_BUFFER_MORE_SAMPLES, NULL, 0);
}
