// SPDX-License-Identifier: Apache-2.0 OR MIT

#include "tock/date_time.h"

#include "tock/syscalls.h"

tock_error_t tock_date_time_read(tock_date_time_t *time)
{
    tock_error_t error = tock_command_plain(TOCK_DRIVER_DATE_TIME, TOCK_DATE_TIME_READ, 0, 0);
    if (error != TOCK_OK) {
        return error;
    }
    tock_upcall_arguments_t result = tock_yield_wait_for(TOCK_DRIVER_DATE_TIME, TOCK_DATE_TIME_SLOT_DONE);
    uint32_t date = result.argument[1];
    uint32_t of_day = result.argument[2];
    *time = (tock_date_time_t){
        .year = (uint16_t)(date >> 9),
        .month = date >> 5 & 0xf,
        .day = date & 0x1f,
        .day_of_week = of_day >> 17 & 7,
        .hour = of_day >> 12 & 0x1f,
        .minute = of_day >> 6 & 0x3f,
        .second = of_day & 0x3f,
    };
    return (tock_error_t)result.argument[0];
}

tock_error_t tock_date_time_set(const tock_date_time_t *time)
{
    // What does not fit its field must not spill into the next one.
    if (time->month > 0xf || time->day > 0x1f || time->day_of_week > 7 || time->hour > 0x1f || time->minute > 0x3f || time->second > 0x3f) {
        return TOCK_INVAL;
    }
    uint32_t date = (uint32_t)time->year << 9 | (uint32_t)time->month << 5 | time->day;
    uint32_t of_day = (uint32_t)time->day_of_week << 17 | (uint32_t)time->hour << 12 | (uint32_t)time->minute << 6 | time->second;
    tock_error_t error = tock_command_plain(TOCK_DRIVER_DATE_TIME, TOCK_DATE_TIME_SET, date, of_day);
    if (error != TOCK_OK) {
        return error;
    }
    return (tock_error_t)tock_yield_wait_for(TOCK_DRIVER_DATE_TIME, TOCK_DATE_TIME_SLOT_DONE).argument[0];
}
