// SPDX-License-Identifier: Apache-2.0 OR MIT

#include <tock.h>

enum { DRIVER_MORSE = 0x80000010, COMMAND_SEND = 1, SLOT_SENT = 0, BUFFER_TEXT = 0 };

int main(void)
{
    static const char text[] = "SOS";
    tock_error_t error = tock_allow_readonly(DRIVER_MORSE, BUFFER_TEXT, text, sizeof text - 1);
    if (error == TOCK_OK) {
        error = tock_command_plain(DRIVER_MORSE, COMMAND_SEND, sizeof text - 1, 0);
    }
    if (error == TOCK_OK) {
        uint32_t start = tock_alarm_now();
        error = (tock_error_t)tock_yield_wait_for(DRIVER_MORSE, SLOT_SENT).argument[0];
        tock_printf("morse: sent in %u ms\n", (unsigned)((tock_alarm_now() - start) / (tock_alarm_frequency() / 1000)));
    }
    if (error != TOCK_OK) {
        tock_printf("morse: %s\n", tock_error_name(error));
    }
    return (int)error;
}
