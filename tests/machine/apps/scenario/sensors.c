// SPDX-License-Identifier: Apache-2.0 OR MIT

// Sensors: what is measured. Parameter 1 is a letter to tell several apart.

#include "scenario.h"

#include <tock.h>

#include "parameters.h"

static const uint32_t Pause = 20;

// Measures again and again and says what has changed. Parameter 2 is how many changes to live for; 0 for all.
void scenario_temperature(void)
{
    tock_error_t error = TOCK_OK;
    int32_t temperature = INT32_MIN;
    for (unsigned changes = 0; parameter(2) == 0 || changes < parameter(2);) {
        tock_error_t last_error = error;
        int32_t last = temperature;
        error = tock_temperature_read(&temperature);
        if (error != last_error || temperature != last) {
            changes++;
            tock_printf("sensors %c: %s, %d hundredths\n", (char)parameter(1), tock_error_name(error), (int)temperature);
        }
        tock_delay_ms(Pause);
    }
    tock_printf("sensors %c: over\n", (char)parameter(1));
}

// Reads a register of two bytes. Parameter 2 is the device's address, 3 the register.
void scenario_register(void)
{
    uint8_t bytes[2] = { (uint8_t)parameter(3) };
    tock_error_t error = tock_i2c_master_write_read((uint8_t)parameter(2), bytes, 1, sizeof bytes);
    tock_printf("sensors %c: %s, register %u holds %02x %02x\n", (char)parameter(1), tock_error_name(error), (unsigned)parameter(3), bytes[0], bytes[1]);
}

// Says what the converter is, and takes a sample of each channel and of one that is not there.
void scenario_adc(void)
{
    uint32_t count = 0;
    uint32_t bits = 0;
    uint32_t millivolts = 0;
    tock_adc_count(&count);
    tock_adc_resolution(&bits);
    tock_adc_reference_voltage(&millivolts);
    tock_printf("sensors %c: %u channels, %u bits, %u mV\n", (char)parameter(1), (unsigned)count, (unsigned)bits, (unsigned)millivolts);
    for (uint32_t channel = 0; channel <= count; channel++) {
        uint16_t sample = 0;
        tock_error_t error = tock_adc_sample(channel, &sample);
        tock_printf("sensors %c: channel %u %s, %u steps\n", (char)parameter(1), (unsigned)channel, tock_error_name(error), sample >> (16 - bits));
    }
}

static void print_clock(const char *what, tock_error_t error, const tock_date_time_t *time)
{
    tock_printf("sensors %c: %s %s, %u-%02u-%02u %02u:%02u\n", (char)parameter(1), what, tock_error_name(error), (unsigned)time->year,
        (unsigned)time->month, (unsigned)time->day, (unsigned)time->hour, (unsigned)time->minute);
}

// Reads the clock, sets it and reads it again; tries to set it to a day that is not.
void scenario_clock(void)
{
    tock_date_time_t time = { 0 };
    tock_error_t error = tock_date_time_read(&time);
    print_clock("read", error, &time);
    time = (tock_date_time_t){ .year = 2031, .month = 12, .day = 24, .day_of_week = 3, .hour = 23, .minute = 58, .second = 10 };
    print_clock("set", tock_date_time_set(&time), &time);
    time = (tock_date_time_t){ 0 };
    error = tock_date_time_read(&time);
    print_clock("read again", error, &time);
    time.month = 2;
    time.day = 30;
    tock_printf("sensors %c: 30 February %s\n", (char)parameter(1), tock_error_name(tock_date_time_set(&time)));
}
