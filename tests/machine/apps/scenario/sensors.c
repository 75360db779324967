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

static bool is_half(uint16_t sample)
{
    return (sample & 0xFE3F) == 0x8000;
}

// Samples into a buffer, one by one and into two buffers in turns, and says whether the samples are what the emulator measures and how long it took.
void scenario_adc_sampling(void)
{
    enum { HERTZ = 100, COUNT = 8 };
    uint16_t buffers[2][COUNT] = { 0 };
    unsigned good = 0;
    uint32_t beginning = tock_alarm_now();
    tock_error_t error = tock_adc_fill(1, HERTZ, buffers[0], COUNT);
    unsigned took = (unsigned)((tock_alarm_now() - beginning) / (tock_alarm_frequency() / 1000));
    for (unsigned i = 0; i < COUNT; i++) {
        good += is_half(buffers[0][i]);
    }
    tock_printf("sensors %c: filled %s, %u good, %u ms\n", (char)parameter(1), tock_error_name(error), good, took);
    error = tock_adc_start(2, HERTZ);
    good = 0;
    for (unsigned i = 0; i < COUNT && error == TOCK_OK; i++) {
        good += is_half(tock_adc_next());
    }
    tock_adc_stop();
    tock_printf("sensors %c: one by one %s, %u good\n", (char)parameter(1), tock_error_name(error), good);
    error = tock_adc_start_buffers(3, HERTZ, buffers[0], buffers[1], COUNT);
    good = 0;
    for (unsigned round = 0; round < 4 && error == TOCK_OK; round++) {
        size_t count = 0;
        const uint16_t *samples = tock_adc_next_buffer(&count);
        bool is_right_one = samples == buffers[round % 2] && count == COUNT;
        for (unsigned i = 0; i < COUNT; i++) {
            good += is_right_one && is_half(samples[i]);
        }
    }
    tock_adc_stop();
    tock_printf("sensors %c: in turns %s, %u good\n", (char)parameter(1), tock_error_name(error), good);
}

// Samples until it dies, after parameter 2 samples, without having stopped.
void scenario_adc_mortal(void)
{
    tock_error_t error = tock_adc_start(0, 100);
    tock_printf("sensors %c: started %s\n", (char)parameter(1), tock_error_name(error));
    for (uint32_t i = 0; i < parameter(2); i++) {
        tock_adc_next();
    }
}

// Waits until the converter is another process's, takes single samples meanwhile, and fills a buffer once it may.
void scenario_adc_heir(void)
{
    uint16_t sample = 0;
    uint16_t samples[4] = { 0 };
    unsigned busy = 0;
    unsigned between = 0;
    tock_error_t error;
    tock_delay_ms(50);
    while ((error = tock_adc_fill(1, 100, samples, 4)) == TOCK_BUSY) {
        busy++;
        between += tock_adc_sample(3, &sample) == TOCK_OK && is_half(sample);
        tock_delay_ms(20);
    }
    tock_printf("sensors %c: %s after %s, %s samples in between, the last is %s\n", (char)parameter(1), tock_error_name(error),
        busy != 0 ? "BUSY" : "nothing", between == busy ? "all" : "not all", is_half(samples[3]) ? "good" : "bad");
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
