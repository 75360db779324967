// SPDX-License-Identifier: Apache-2.0 OR MIT

#include "tock/date_time.h"

#include "operation.h"

static const tock_operation_kind_t s_kind = { TOCK_DRIVER_DATE_TIME, TOCK_DATE_TIME_SLOT_DONE, NULL };
static tock_operation_t s_operation;

static tock_error_t store_time(const uint32_t argument[3], void *time)
{
    uint32_t date = argument[1];
    uint32_t of_day = argument[2];
    *(tock_date_time_t *)time = (tock_date_time_t){
        .year = (uint16_t)(date >> 9),
        .month = date >> 5 & 0xf,
        .day = date & 0x1f,
        .day_of_week = of_day >> 17 & 7,
        .hour = of_day >> 12 & 0x1f,
        .minute = of_day >> 6 & 0x3f,
        .second = of_day & 0x3f,
    };
    return (tock_error_t)argument[0];
}

static tock_error_t read_time(tock_date_time_t *time, tock_done_t done, void *context)
{
    return tock_operation_perform(&s_operation, &s_kind, TOCK_OK,
        &(tock_operation_request_t){ TOCK_DATE_TIME_READ, 0, 0, store_time, time, done, context });
}

static tock_error_t set_time(const tock_date_time_t *time, tock_done_t done, void *context)
{
    // What does not fit its field must not spill into the next one.
    if (time->month > 0xf || time->day > 0x1f || time->day_of_week > 7 || time->hour > 0x1f || time->minute > 0x3f || time->second > 0x3f) {
        return TOCK_INVAL;
    }
    uint32_t date = (uint32_t)time->year << 9 | (uint32_t)time->month << 5 | time->day;
    uint32_t of_day = (uint32_t)time->day_of_week << 17 | (uint32_t)time->hour << 12 | (uint32_t)time->minute << 6 | time->second;
    return tock_operation_perform(&s_operation, &s_kind, TOCK_OK,
        &(tock_operation_request_t){ TOCK_DATE_TIME_SET, date, of_day, NULL, NULL, done, context });
}

tock_error_t tock_date_time_read(tock_date_time_t *time)
{
    return read_time(time, NULL, NULL);
}

tock_error_t tock_date_time_read_async(tock_date_time_t *time, tock_done_t done, void *context)
{
    return done != NULL ? read_time(time, done, context) : TOCK_INVAL;
}

tock_error_t tock_date_time_set(const tock_date_time_t *time)
{
    return set_time(time, NULL, NULL);
}

tock_error_t tock_date_time_set_async(const tock_date_time_t *time, tock_done_t done, void *context)
{
    return done != NULL ? set_time(time, done, context) : TOCK_INVAL;
}
