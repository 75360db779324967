// SPDX-License-Identifier: Apache-2.0 OR MIT

#include "tock/aes.h"

#include <string.h>

#include "operation.h"

static void take_buffers_back(void)
{
    tock_allow_readonly(TOCK_DRIVER_AES, TOCK_AES_BUFFER_SOURCE, NULL, 0);
    tock_allow_readwrite(TOCK_DRIVER_AES, TOCK_AES_BUFFER_DESTINATION, NULL, 0);
}

static const tock_operation_kind_t s_crypt = { TOCK_DRIVER_AES, TOCK_AES_SLOT_DONE, take_buffers_back };
static tock_operation_t s_operation;

// Makes a request and waits for it. `is_right` is told whether the tag is right, or is NULL.
static tock_error_t request(uint32_t command, bool *is_right)
{
    tock_error_t error = tock_command_plain(TOCK_DRIVER_AES, command, 0, 0);
    if (error != TOCK_OK) {
        return error;
    }
    tock_upcall_arguments_t done = tock_yield_wait_for(TOCK_DRIVER_AES, TOCK_AES_SLOT_DONE);
    if (is_right != NULL) {
        *is_right = done.argument[2] != 0;
    }
    return (tock_error_t)done.argument[0];
}

static tock_error_t lend_key(const uint8_t *key, const uint8_t *vector, size_t vector_length)
{
    tock_error_t error = tock_allow_readonly(TOCK_DRIVER_AES, TOCK_AES_BUFFER_KEY, key, TOCK_AES_SIZE);
    return error == TOCK_OK ? tock_allow_readonly(TOCK_DRIVER_AES, TOCK_AES_BUFFER_VECTOR, vector, vector_length) : error;
}

static void take_key_back(void)
{
    tock_allow_readonly(TOCK_DRIVER_AES, TOCK_AES_BUFFER_KEY, NULL, 0);
    tock_allow_readonly(TOCK_DRIVER_AES, TOCK_AES_BUFFER_VECTOR, NULL, 0);
}

static tock_error_t lend_buffers(const void *source, size_t length, void *destination, size_t room)
{
    tock_error_t error = tock_allow_readonly(TOCK_DRIVER_AES, TOCK_AES_BUFFER_SOURCE, source, length);
    return error == TOCK_OK ? tock_allow_readwrite(TOCK_DRIVER_AES, TOCK_AES_BUFFER_DESTINATION, destination, room) : error;
}

tock_error_t tock_aes_begin(tock_aes_mode_t mode, bool encrypt, const uint8_t key[TOCK_AES_SIZE], const uint8_t vector[TOCK_AES_SIZE])
{
    if (mode > TOCK_AES_ECB) {
        return TOCK_INVAL;
    }
    tock_error_t error = tock_operation_check(&s_operation);
    if (error == TOCK_OK) {
        error = tock_command_plain(TOCK_DRIVER_AES, TOCK_AES_SET_ALGORITHM, mode, encrypt);
    }
    if (error != TOCK_OK) {
        return error;
    }
    error = lend_key(key, vector, vector != NULL ? TOCK_AES_SIZE : 0);
    if (error == TOCK_OK) {
        // The first part is empty: nothing else is lent yet.
        error = request(TOCK_AES_SETUP, NULL);
    }
    take_key_back();
    return error;
}

static tock_error_t crypt_part(const void *source, void *destination, size_t length, tock_done_t done, void *context)
{
    tock_error_t error = tock_operation_check(&s_operation);
    if (error != TOCK_OK) {
        return error;
    }
    error = lend_buffers(source, length, destination, length);
    return tock_operation_perform(
        &s_operation, &s_crypt, error, &(tock_operation_request_t){ TOCK_AES_CRYPT, 0, 0, NULL, NULL, done, context });
}

tock_error_t tock_aes_crypt(const void *source, void *destination, size_t length)
{
    return crypt_part(source, destination, length, NULL, NULL);
}

tock_error_t tock_aes_crypt_async(const void *source, void *destination, size_t length, tock_done_t done, void *context)
{
    return done != NULL ? crypt_part(source, destination, length, done, context) : TOCK_INVAL;
}

tock_error_t tock_aes_end(void)
{
    return tock_command_plain(TOCK_DRIVER_AES, TOCK_AES_FINISH, 0, 0);
}

static size_t tag_length(const tock_aes_seal_t *how)
{
    return how->mode == TOCK_AES_GCM ? TOCK_AES_SIZE : how->tag_length;
}

// Does the whole of a message in one of the modes with a tag.
static tock_error_t crypt_tagged(
    const tock_aes_seal_t *how, bool encrypt, const void *source, size_t length, void *destination, size_t room, bool *is_right)
{
    if (how->mode != TOCK_AES_CCM && how->mode != TOCK_AES_GCM) {
        return TOCK_INVAL;
    }
    const uint32_t settings[][2] = {
        {TOCK_AES_SET_ASSOCIATED_OFFSET, 0},
        {TOCK_AES_SET_MESSAGE_OFFSET, how->associated_length},
        {TOCK_AES_SET_TAG_LENGTH, tag_length(how)},
        {TOCK_AES_SET_CONFIDENTIAL, true},
    };
    tock_error_t error = tock_command_plain(TOCK_DRIVER_AES, TOCK_AES_SET_ALGORITHM, how->mode, encrypt);
    for (size_t i = 0; i < sizeof settings / sizeof settings[0] && error == TOCK_OK; i++) {
        error = tock_command_plain(TOCK_DRIVER_AES, settings[i][0], settings[i][1], 0);
    }
    if (error == TOCK_OK) {
        error = lend_key(how->key, how->nonce, how->nonce_length);
    }
    if (error == TOCK_OK) {
        error = lend_buffers(source, length, destination, room);
    }
    if (error == TOCK_OK) {
        error = request(TOCK_AES_SETUP, is_right);
    }
    take_buffers_back();
    take_key_back();
    return error;
}

tock_error_t tock_aes_seal(const tock_aes_seal_t *how, const void *source, size_t length, void *destination)
{
    tock_error_t busy = tock_operation_check(&s_operation);
    return busy != TOCK_OK ? busy : crypt_tagged(how, true, source, length, destination, length + tag_length(how), NULL);
}

tock_error_t tock_aes_open(const tock_aes_seal_t *how, const void *source, size_t length, void *destination)
{
    if (length < how->associated_length || length - how->associated_length < tag_length(how)) {
        return TOCK_SIZE;
    }
    tock_error_t busy = tock_operation_check(&s_operation);
    if (busy != TOCK_OK) {
        return busy;
    }
    bool is_right = false;
    size_t room = length - tag_length(how);
    tock_error_t error = crypt_tagged(how, false, source, length, destination, room, &is_right);
    if (error == TOCK_OK && !is_right) {
        error = TOCK_FAIL;
    }
    if (error != TOCK_OK) {
        memset(destination, 0, room);
    }
    return error;
}
