// SPDX-License-Identifier: Apache-2.0 OR MIT

#include "tock/aes.h"

#include <string.h>

#include "operation.h"

static void take_buffers_back(void)
{
    tock_allow_readonly(TOCK_DRIVER_AES, TOCK_AES_BUFFER_SOURCE, NULL, 0);
    tock_allow_readwrite(TOCK_DRIVER_AES, TOCK_AES_BUFFER_DESTINATION, NULL, 0);
}

static void take_key_back(void)
{
    tock_allow_readonly(TOCK_DRIVER_AES, TOCK_AES_BUFFER_KEY, NULL, 0);
    tock_allow_readonly(TOCK_DRIVER_AES, TOCK_AES_BUFFER_VECTOR, NULL, 0);
}

static void take_all_back(void)
{
    take_buffers_back();
    take_key_back();
}

static const tock_operation_kind_t s_begin = { TOCK_DRIVER_AES, TOCK_AES_SLOT_DONE, take_key_back };
static const tock_operation_kind_t s_crypt = { TOCK_DRIVER_AES, TOCK_AES_SLOT_DONE, take_buffers_back };
static const tock_operation_kind_t s_tagged = { TOCK_DRIVER_AES, TOCK_AES_SLOT_DONE, take_all_back };
static tock_operation_t s_operation;

static tock_error_t lend_key(const uint8_t *key, const uint8_t *vector, size_t vector_length)
{
    tock_error_t error = tock_allow_readonly(TOCK_DRIVER_AES, TOCK_AES_BUFFER_KEY, key, TOCK_AES_SIZE);
    return error == TOCK_OK ? tock_allow_readonly(TOCK_DRIVER_AES, TOCK_AES_BUFFER_VECTOR, vector, vector_length) : error;
}

static tock_error_t lend_buffers(const void *source, size_t length, void *destination, size_t room)
{
    tock_error_t error = tock_allow_readonly(TOCK_DRIVER_AES, TOCK_AES_BUFFER_SOURCE, source, length);
    return error == TOCK_OK ? tock_allow_readwrite(TOCK_DRIVER_AES, TOCK_AES_BUFFER_DESTINATION, destination, room) : error;
}

static tock_error_t begin(
    tock_aes_mode_t mode, bool encrypt, const uint8_t *key, const uint8_t *vector, tock_done_t done, void *context)
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
    // The first part is empty: nothing else is lent yet.
    error = lend_key(key, vector, vector != NULL ? TOCK_AES_SIZE : 0);
    return tock_operation_perform(
        &s_operation, &s_begin, error, &(tock_operation_request_t){ TOCK_AES_SETUP, 0, 0, NULL, NULL, done, context });
}

tock_error_t tock_aes_begin(tock_aes_mode_t mode, bool encrypt, const uint8_t key[TOCK_AES_SIZE], const uint8_t vector[TOCK_AES_SIZE])
{
    return begin(mode, encrypt, key, vector, NULL, NULL);
}

tock_error_t tock_aes_begin_async(tock_aes_mode_t mode, bool encrypt, const uint8_t key[TOCK_AES_SIZE],
    const uint8_t vector[TOCK_AES_SIZE], tock_done_t done, void *context)
{
    return done != NULL ? begin(mode, encrypt, key, vector, done, context) : TOCK_INVAL;
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

// Does the whole of a message in one of the modes with a tag. `room` is what the destination gets.
static tock_error_t crypt_tagged(const tock_aes_seal_t *how, bool encrypt, const void *source, size_t length, void *destination,
    size_t room, const tock_operation_request_t *request)
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
    return tock_operation_perform(&s_operation, &s_tagged, error, request);
}

static tock_error_t seal(
    const tock_aes_seal_t *how, const void *source, size_t length, void *destination, tock_done_t done, void *context)
{
    tock_error_t busy = tock_operation_check(&s_operation);
    return busy != TOCK_OK ? busy
        : crypt_tagged(how, true, source, length, destination, length + tag_length(how),
            &(tock_operation_request_t){ TOCK_AES_SETUP, 0, 0, NULL, NULL, done, context });
}

tock_error_t tock_aes_seal(const tock_aes_seal_t *how, const void *source, size_t length, void *destination)
{
    return seal(how, source, length, destination, NULL, NULL);
}

tock_error_t tock_aes_seal_async(
    const tock_aes_seal_t *how, const void *source, size_t length, void *destination, tock_done_t done, void *context)
{
    return done != NULL ? seal(how, source, length, destination, done, context) : TOCK_INVAL;
}

// How much of the destination nobody may see if the tag is wrong.
static size_t s_opened;

static tock_error_t check_tag(const uint32_t argument[3], void *destination)
{
    tock_error_t error = argument[0] == TOCK_OK && argument[2] == 0 ? TOCK_FAIL : (tock_error_t)argument[0];
    if (error != TOCK_OK) {
        memset(destination, 0, s_opened);
    }
    return error;
}

static tock_error_t open_sealed(
    const tock_aes_seal_t *how, const void *source, size_t length, void *destination, tock_done_t done, void *context)
{
    if (length < how->associated_length || length - how->associated_length < tag_length(how)) {
        return TOCK_SIZE;
    }
    tock_error_t busy = tock_operation_check(&s_operation);
    if (busy != TOCK_OK) {
        return busy;
    }
    s_opened = length - tag_length(how);
    tock_error_t error = crypt_tagged(how, false, source, length, destination, s_opened,
        &(tock_operation_request_t){ TOCK_AES_SETUP, 0, 0, check_tag, destination, done, context });
    if (error != TOCK_OK) {
        memset(destination, 0, s_opened);
    }
    return error;
}

tock_error_t tock_aes_open(const tock_aes_seal_t *how, const void *source, size_t length, void *destination)
{
    return open_sealed(how, source, length, destination, NULL, NULL);
}

tock_error_t tock_aes_open_async(
    const tock_aes_seal_t *how, const void *source, size_t length, void *destination, tock_done_t done, void *context)
{
    return done != NULL ? open_sealed(how, source, length, destination, done, context) : TOCK_INVAL;
}
