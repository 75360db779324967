// SPDX-License-Identifier: Apache-2.0 OR MIT

#include "tock/crc.h"

#include "operation.h"

static void release(void)
{
    tock_allow_readonly(TOCK_DRIVER_CRC, TOCK_CRC_BUFFER_DATA, NULL, 0);
}

static const tock_operation_kind_t s_kind = { TOCK_DRIVER_CRC, TOCK_CRC_SLOT_COMPUTED, release };
static tock_operation_t s_operation;

static tock_error_t store_check(const uint32_t argument[3], void *check)
{
    *(uint32_t *)check = argument[1];
    return (tock_error_t)argument[0];
}

static tock_error_t compute(
    tock_crc_algorithm_t algorithm, const void *data, size_t length, uint32_t *check, tock_done_t done, void *context)
{
    tock_error_t error = tock_operation_check(&s_operation);
    if (error != TOCK_OK) {
        return error;
    }
    error = tock_allow_readonly(TOCK_DRIVER_CRC, TOCK_CRC_BUFFER_DATA, data, length);
    return tock_operation_perform(&s_operation, &s_kind, error,
        &(tock_operation_request_t){ TOCK_CRC_COMPUTE, algorithm, length, store_check, check, done, context });
}

tock_error_t tock_crc_compute(tock_crc_algorithm_t algorithm, const void *data, size_t length, uint32_t *check)
{
    return compute(algorithm, data, length, check, NULL, NULL);
}

tock_error_t tock_crc_compute_async(
    tock_crc_algorithm_t algorithm, const void *data, size_t length, uint32_t *check, tock_done_t done, void *context)
{
    return done != NULL ? compute(algorithm, data, length, check, done, context) : TOCK_INVAL;
}
