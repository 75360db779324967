// SPDX-License-Identifier: Apache-2.0 OR MIT

#include "reading.h"

#include <stdlib.h>
#include <string.h>

enum { CHANNEL = 0, SAMPLE_BITS = 16 };

tock_error_t reading_take(reading_t *reading)
{
    // Gaps between the fields are stored, too.
    memset(reading, 0, sizeof *reading);
    tock_error_t error = tock_temperature_read(&reading->centidegrees);
    if (error != TOCK_OK) {
        return error;
    }
    uint16_t sample;
    uint32_t reference;
    if (tock_adc_reference_voltage(&reference) == TOCK_OK && tock_adc_sample(CHANNEL, &sample) == TOCK_OK) {
        reading->millivolts = (uint16_t)(sample * reference >> SAMPLE_BITS);
        reading->has_voltage = true;
    }
    if (tock_date_time_read(&reading->time) != TOCK_OK) {
        reading->time.month = 0;
    }
    return TOCK_OK;
}

void reading_print(const reading_t *reading)
{
    char voltage[12] = "";
    char time[24] = "";
    if (reading->has_voltage) {
        tock_snprintf(voltage, sizeof voltage, "  %4u mV", reading->millivolts);
    }
    if (reading->time.month != 0) {
        tock_snprintf(time, sizeof time, "  %04u-%02u-%02u %02u:%02u:%02u", reading->time.year, reading->time.month, reading->time.day,
            reading->time.hour, reading->time.minute, reading->time.second);
    }
    int hundredths = abs((int)reading->centidegrees);
    tock_printf("%5u  %s%d.%02d C%s%s\n", (unsigned)reading->number, reading->centidegrees < 0 ? "-" : "", hundredths / 100, hundredths % 100,
        voltage, time);
}
