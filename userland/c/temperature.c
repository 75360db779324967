// SPDX-License-Identifier: Apache-2.0 OR MIT

#include "tock/temperature.h"

#include "operation.h"

static const tock_operation_kind_t s_kind = { TOCK_DRIVER_TEMPERATURE, TOCK_TEMPERATURE_SLOT_DONE, NULL };
static tock_operation_t s_operation;

static tock_error_t store(const uint32_t argument[3], void *centidegrees)
{
    *(int32_t *)centidegrees = (int32_t)argument[0];
    return (tock_error_t)argument[1];
}

static tock_error_t measure(int32_t *centidegrees, tock_done_t done, void *context)
{
    return tock_operation_perform(&s_operation, &s_kind, TOCK_OK,
        &(tock_operation_request_t){ TOCK_TEMPERATURE_READ, 0, 0, store, centidegrees, done, context });
}

tock_error_t tock_temperature_read(int32_t *centidegrees)
{
    return measure(centidegrees, NULL, NULL);
}

tock_error_t tock_temperature_read_async(int32_t *centidegrees, tock_done_t done, void *context)
{
    return done != NULL ? measure(centidegrees, done, context) : TOCK_INVAL;
}
