// SPDX-License-Identifier: Apache-2.0 OR MIT

#include "tock/random.h"

#include "operation.h"

static void release(void)
{
    tock_allow_readwrite(TOCK_DRIVER_RNG, TOCK_RNG_BUFFER_BYTES, NULL, 0);
}

static const tock_operation_kind_t s_kind = { TOCK_DRIVER_RNG, TOCK_RNG_SLOT_DONE, release };
static tock_operation_t s_operation;

// `length` is how many bytes were asked for.
static tock_error_t check_length(const uint32_t argument[3], void *length)
{
    tock_error_t error = (tock_error_t)argument[0];
    return error == TOCK_OK && argument[1] != (uint32_t)(uintptr_t)length ? TOCK_FAIL : error;
}

static tock_error_t get(void *bytes, size_t length, tock_done_t done, void *context)
{
    tock_error_t error = tock_operation_check(&s_operation);
    if (error != TOCK_OK) {
        return error;
    }
    error = tock_allow_readwrite(TOCK_DRIVER_RNG, TOCK_RNG_BUFFER_BYTES, bytes, length);
    return tock_operation_perform(&s_operation, &s_kind, error,
        &(tock_operation_request_t){ TOCK_RNG_GET, length, 0, check_length, (void *)(uintptr_t)length, done, context });
}

tock_error_t tock_random_bytes(void *bytes, size_t length)
{
    return get(bytes, length, NULL, NULL);
}

tock_error_t tock_random_bytes_async(void *bytes, size_t length, tock_done_t done, void *context)
{
    return done != NULL ? get(bytes, length, done, context) : TOCK_INVAL;
}
