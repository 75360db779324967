// SPDX-License-Identifier: Apache-2.0 OR MIT

#include "tock/random.h"

#include "tock/syscalls.h"

tock_error_t tock_random_bytes(void *bytes, size_t length)
{
    tock_error_t error = tock_allow_readwrite(TOCK_DRIVER_RNG, TOCK_RNG_BUFFER_BYTES, bytes, length);
    if (error != TOCK_OK) {
        return error;
    }
    error = tock_command_plain(TOCK_DRIVER_RNG, TOCK_RNG_GET, length, 0);
    if (error == TOCK_OK) {
        tock_upcall_arguments_t result = tock_yield_wait_for(TOCK_DRIVER_RNG, TOCK_RNG_SLOT_DONE);
        error = (tock_error_t)result.argument[0];
        if (error == TOCK_OK && result.argument[1] != length) {
            error = TOCK_FAIL;
        }
    }
    tock_allow_readwrite(TOCK_DRIVER_RNG, TOCK_RNG_BUFFER_BYTES, NULL, 0);
    return error;
}
