// SPDX-License-Identifier: Apache-2.0 OR MIT

#include <tock.h>

int main(void)
{
    tock_date_time_t time = {.year = 2030, .month = 6, .day = 15, .day_of_week = 6, .hour = 23, .minute = 59, .second = 59};
    tock_error_t error = tock_date_time_set(&time);
    tock_delay_ms(1100);
    if (error == TOCK_OK) {
        error = tock_date_time_read(&time);
    }
    tock_printf("date-time: %s, %u-%02u-%02u %02u:%02u\n", tock_error_name(error), time.year, time.month, time.day, time.hour, time.minute);
    return 0;
}
