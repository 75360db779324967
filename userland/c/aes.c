// SPDX-License-Identifier: Apache-2.0 OR MIT

#include "tock/aes.h"

#include "tock/syscalls.h"

// Makes a request and waits for it.
static tock_error_t request(uint32_t command)
{
    tock_error_t error = tock_command_plain(TOCK_DRIVER_AES, command, 0, 0);
    return error == TOCK_OK ? (tock_error_t)tock_yield_wait_for(TOCK_DRIVER_AES, TOCK_AES_SLOT_DONE).argument[0] : error;
}

tock_error_t tock_aes_begin(tock_aes_mode_t mode, bool encrypt, const uint8_t key[TOCK_AES_SIZE], const uint8_t vector[TOCK_AES_SIZE])
{
    tock_error_t error = tock_command_plain(TOCK_DRIVER_AES, TOCK_AES_SET_ALGORITHM, mode, encrypt);
    if (error == TOCK_OK) {
        error = tock_allow_readonly(TOCK_DRIVER_AES, TOCK_AES_BUFFER_KEY, key, TOCK_AES_SIZE);
    }
    if (error == TOCK_OK) {
        error = tock_allow_readonly(TOCK_DRIVER_AES, TOCK_AES_BUFFER_VECTOR, vector, vector != NULL ? TOCK_AES_SIZE : 0);
    }
    if (error == TOCK_OK) {
        // The first part is empty: nothing else is lent yet.
        error = request(TOCK_AES_SETUP);
    }
    tock_allow_readonly(TOCK_DRIVER_AES, TOCK_AES_BUFFER_KEY, NULL, 0);
    tock_allow_readonly(TOCK_DRIVER_AES, TOCK_AES_BUFFER_VECTOR, NULL, 0);
    return error;
}

tock_error_t tock_aes_crypt(const void *source, void *destination, size_t length)
{
    tock_error_t error = tock_allow_readonly(TOCK_DRIVER_AES, TOCK_AES_BUFFER_SOURCE, source, length);
    if (error == TOCK_OK) {
        error = tock_allow_readwrite(TOCK_DRIVER_AES, TOCK_AES_BUFFER_DESTINATION, destination, length);
    }
    if (error == TOCK_OK) {
        error = request(TOCK_AES_CRYPT);
    }
    tock_allow_readonly(TOCK_DRIVER_AES, TOCK_AES_BUFFER_SOURCE, NULL, 0);
    tock_allow_readwrite(TOCK_DRIVER_AES, TOCK_AES_BUFFER_DESTINATION, NULL, 0);
    return error;
}

tock_error_t tock_aes_end(void)
{
    return tock_command_plain(TOCK_DRIVER_AES, TOCK_AES_FINISH, 0, 0);
}
