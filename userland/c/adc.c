// SPDX-License-Identifier: Apache-2.0 OR MIT

#include "tock/adc.h"

#include "tock/syscalls.h"

static const uint32_t ModeSingle = 0;

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

tock_error_t tock_adc_sample(uint32_t channel, uint16_t *sample)
{
    tock_error_t error = tock_command_plain(TOCK_DRIVER_ADC, TOCK_ADC_SAMPLE, channel, 0);
    if (error != TOCK_OK) {
        return error;
    }
    tock_upcall_arguments_t result = tock_yield_wait_for(TOCK_DRIVER_ADC, TOCK_ADC_SLOT_DONE);
    if (result.argument[0] != ModeSingle) {
        return (tock_error_t)result.argument[1];
    }
    *sample = (uint16_t)result.argument[2];
    return TOCK_OK;
}
