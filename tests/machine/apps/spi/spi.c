// SPDX-License-Identifier: Apache-2.0 OR MIT

// The SPI bus. Parameter 0 is a letter to tell several applications apart, 1 the chip select, 2 the number of bytes of each transfer, 3
// whether to end with one under way. Transfers again and again and says what is heard when that changes.

#include <stdbool.h>

#include <tock.h>

#include "parameters.h"

enum { LONGEST = 200 };

static const uint32_t Pause = 20;
static const uint32_t Frequency = 2000000;

static uint8_t s_sent[LONGEST];
static uint8_t s_heard[LONGEST];

static const char *what_is_heard(size_t length)
{
    bool is_echo = true;
    bool is_silence = true;
    for (size_t i = 0; i < length; i++) {
        is_echo &= s_heard[i] == s_sent[i];
        is_silence &= s_heard[i] == 0;
    }
    return is_echo ? "what was sent" : is_silence ? "silence" : "something else";
}

int main(void)
{
    char letter = (char)parameter(0);
    size_t length = parameter(2) < LONGEST ? parameter(2) : LONGEST;
    for (unsigned i = 0; i < LONGEST; i++) {
        s_sent[i] = (uint8_t)(letter + i);
    }
    tock_error_t error = tock_spi_controller_set_chip_select(parameter(1));
    if (error != TOCK_OK) {
        tock_printf("spi %c: chip select %u %s\n", letter, (unsigned)parameter(1), tock_error_name(error));
        return 0;
    }
    error = tock_spi_controller_set_frequency(1);
    tock_printf("spi %c: clock of 1 Hz %s, of 2 MHz %s\n", letter, tock_error_name(error),
        tock_error_name(tock_spi_controller_set_frequency(Frequency)));
    if (parameter(3) != 0) {
        tock_allow_readonly(TOCK_DRIVER_SPI_CONTROLLER, TOCK_SPI_CONTROLLER_BUFFER_WRITE, s_sent, length);
        error = tock_command_plain(TOCK_DRIVER_SPI_CONTROLLER, TOCK_SPI_CONTROLLER_TRANSFER, length, 0);
        tock_printf("spi %c: begun %s\n", letter, tock_error_name(error));
        return 0;
    }
    for (const char *last = "";;) {
        for (size_t i = 0; i < LONGEST; i++) {
            s_heard[i] = 0x55;
        }
        error = tock_spi_controller_transfer(s_sent, s_heard, length);
        const char *heard = error == TOCK_OK ? what_is_heard(length) : tock_error_name(error);
        if (heard != last) {
            tock_printf("spi %c: hears %s\n", letter, heard);
            last = heard;
        }
        tock_delay_ms(Pause);
    }
}
