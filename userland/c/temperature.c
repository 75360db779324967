// SPDX-License-Identifier: Apache-2.0 OR MIT

#include "tock/temperature.h"

#include "tock/syscalls.h"

static tock_temperature_done_t s_done;

static void upcall(uint32_t centidegrees, uint32_t status, uint32_t unused3, void *context)
{
    (void)unused3;
    s_done((tock_error_t)status, (int32_t)centidegrees, context);
}

tock_error_t tock_temperature_read_async(tock_temperature_done_t done, void *context)
{
    tock_error_t error = tock_command_plain(TOCK_DRIVER_TEMPERATURE, TOCK_TEMPERATURE_READ, 0, 0);
    if (error == TOCK_OK) {
        s_done = done;
        error = tock_subscribe(TOCK_DRIVER_TEMPERATURE, TOCK_TEMPERATURE_SLOT_DONE, upcall, context);
    }
    return error;
}

tock_error_t tock_temperature_read(int32_t *centidegrees)
{
    tock_error_t error = tock_command_plain(TOCK_DRIVER_TEMPERATURE, TOCK_TEMPERATURE_READ, 0, 0);
    if (error != TOCK_OK) {
        return error;
    }
    tock_upcall_arguments_t result = tock_yield_wait_for(TOCK_DRIVER_TEMPERATURE, TOCK_TEMPERATURE_SLOT_DONE);
    *centidegrees = (int32_t)result.argument[0];
    return (tock_error_t)result.argument[1];
}
