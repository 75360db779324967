// SPDX-License-Identifier: Apache-2.0 OR MIT

#include <tock.h>

int main(void)
{
    uint32_t channels = 0, bits = 0, millivolts = 0;
    tock_adc_count(&channels);
    tock_adc_resolution(&bits);
    tock_adc_reference_voltage(&millivolts);
    tock_printf("adc: %u channels of %u bits, up to %u mV\n", (unsigned)channels, (unsigned)bits, (unsigned)millivolts);
    for (uint32_t channel = 0; channel < channels; channel++) {
        uint16_t sample = 0;
        tock_error_t error = tock_adc_sample(channel, &sample);
        tock_printf("adc: channel %u: %s, %u mV\n", (unsigned)channel, tock_error_name(error), (unsigned)(sample * millivolts >> 16));
    }
    return 0;
}
