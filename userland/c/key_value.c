// SPDX-License-Identifier: Apache-2.0 OR MIT

#include "tock/key_value.h"

#include "operation.h"

static void release(void)
{
    tock_allow_readonly(TOCK_DRIVER_KEY_VALUE, TOCK_KEY_VALUE_BUFFER_KEY, NULL, 0);
    tock_allow_readonly(TOCK_DRIVER_KEY_VALUE, TOCK_KEY_VALUE_BUFFER_VALUE, NULL, 0);
    tock_allow_readwrite(TOCK_DRIVER_KEY_VALUE, TOCK_KEY_VALUE_BUFFER_OUTPUT, NULL, 0);
}

static const tock_operation_kind_t s_kind = { TOCK_DRIVER_KEY_VALUE, TOCK_KEY_VALUE_SLOT_DONE, release };
static tock_operation_t s_operation;

static tock_error_t store_length(const uint32_t argument[3], void *length)
{
    *(size_t *)length = argument[1];
    return (tock_error_t)argument[0];
}

static tock_error_t get(
    const void *key, size_t key_length, void *value, size_t size, size_t *value_length, tock_done_t done, void *context)
{
    tock_error_t error = tock_operation_check(&s_operation);
    if (error != TOCK_OK) {
        return error;
    }
    *value_length = 0;
    error = tock_allow_readwrite(TOCK_DRIVER_KEY_VALUE, TOCK_KEY_VALUE_BUFFER_OUTPUT, value, size);
    if (error == TOCK_OK) {
        error = tock_allow_readonly(TOCK_DRIVER_KEY_VALUE, TOCK_KEY_VALUE_BUFFER_KEY, key, key_length);
    }
    return tock_operation_perform(&s_operation, &s_kind, error,
        &(tock_operation_request_t){ TOCK_KEY_VALUE_GET, 0, 0, store_length, value_length, done, context });
}

static tock_error_t change(
    uint32_t command, const void *key, size_t key_length, const void *value, size_t value_length, tock_done_t done, void *context)
{
    tock_error_t error = tock_operation_check(&s_operation);
    if (error != TOCK_OK) {
        return error;
    }
    error = tock_allow_readonly(TOCK_DRIVER_KEY_VALUE, TOCK_KEY_VALUE_BUFFER_KEY, key, key_length);
    if (error == TOCK_OK) {
        error = tock_allow_readonly(TOCK_DRIVER_KEY_VALUE, TOCK_KEY_VALUE_BUFFER_VALUE, value, value_length);
    }
    return tock_operation_perform(
        &s_operation, &s_kind, error, &(tock_operation_request_t){ command, 0, 0, NULL, NULL, done, context });
}

tock_error_t tock_key_value_get(const void *key, size_t key_length, void *value, size_t size, size_t *value_length)
{
    return get(key, key_length, value, size, value_length, NULL, NULL);
}

tock_error_t tock_key_value_get_async(
    const void *key, size_t key_length, void *value, size_t size, size_t *value_length, tock_done_t done, void *context)
{
    return done != NULL ? get(key, key_length, value, size, value_length, done, context) : TOCK_INVAL;
}

tock_error_t tock_key_value_set(const void *key, size_t key_length, const void *value, size_t value_length)
{
    return change(TOCK_KEY_VALUE_SET, key, key_length, value, value_length, NULL, NULL);
}

tock_error_t tock_key_value_set_async(
    const void *key, size_t key_length, const void *value, size_t value_length, tock_done_t done, void *context)
{
    return done != NULL ? change(TOCK_KEY_VALUE_SET, key, key_length, value, value_length, done, context) : TOCK_INVAL;
}

tock_error_t tock_key_value_add(const void *key, size_t key_length, const void *value, size_t value_length)
{
    return change(TOCK_KEY_VALUE_ADD, key, key_length, value, value_length, NULL, NULL);
}

tock_error_t tock_key_value_add_async(
    const void *key, size_t key_length, const void *value, size_t value_length, tock_done_t done, void *context)
{
    return done != NULL ? change(TOCK_KEY_VALUE_ADD, key, key_length, value, value_length, done, context) : TOCK_INVAL;
}

tock_error_t tock_key_value_update(const void *key, size_t key_length, const void *value, size_t value_length)
{
    return change(TOCK_KEY_VALUE_UPDATE, key, key_length, value, value_length, NULL, NULL);
}

tock_error_t tock_key_value_update_async(
    const void *key, size_t key_length, const void *value, size_t value_length, tock_done_t done, void *context)
{
    return done != NULL ? change(TOCK_KEY_VALUE_UPDATE, key, key_length, value, value_length, done, context) : TOCK_INVAL;
}

tock_error_t tock_key_value_delete(const void *key, size_t key_length)
{
    return change(TOCK_KEY_VALUE_DELETE, key, key_length, NULL, 0, NULL, NULL);
}

tock_error_t tock_key_value_delete_async(const void *key, size_t key_length, tock_done_t done, void *context)
{
    return done != NULL ? change(TOCK_KEY_VALUE_DELETE, key, key_length, NULL, 0, done, context) : TOCK_INVAL;
}

tock_error_t tock_key_value_collect_garbage(void)
{
    return change(TOCK_KEY_VALUE_COLLECT_GARBAGE, NULL, 0, NULL, 0, NULL, NULL);
}

tock_error_t tock_key_value_collect_garbage_async(tock_done_t done, void *context)
{
    return done != NULL ? change(TOCK_KEY_VALUE_COLLECT_GARBAGE, NULL, 0, NULL, 0, done, context) : TOCK_INVAL;
}
