// SPDX-License-Identifier: Apache-2.0 OR MIT

#include "tock/crc.h"

#include "tock/syscalls.h"

tock_error_t tock_crc_compute(tock_crc_algorithm_t algorithm, const void *data, size_t length, uint32_t *check)
{
    tock_error_t error = tock_allow_readonly(TOCK_DRIVER_CRC, TOCK_CRC_BUFFER_DATA, data, length);
    if (error != TOCK_OK) {
        return error;
    }
    error = tock_command_plain(TOCK_DRIVER_CRC, TOCK_CRC_COMPUTE, algorithm, length);
    if (error == TOCK_OK) {
        tock_upcall_arguments_t result = tock_yield_wait_for(TOCK_DRIVER_CRC, TOCK_CRC_SLOT_COMPUTED);
        error = (tock_error_t)result.argument[0];
        *check = result.argument[1];
    }
    tock_allow_readonly(TOCK_DRIVER_CRC, TOCK_CRC_BUFFER_DATA, NULL, 0);
    return error;
}
