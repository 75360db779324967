// SPDX-License-Identifier: Apache-2.0 OR MIT

#include "tock/key_value.h"

#include "tock/syscalls.h"

static tock_error_t perform(uint32_t command, const void *key, size_t key_length, const void *value, size_t value_length, size_t *length)
{
    tock_error_t error = tock_allow_readonly(TOCK_DRIVER_KEY_VALUE, TOCK_KEY_VALUE_BUFFER_KEY, key, key_length);
    if (error == TOCK_OK) {
        error = tock_allow_readonly(TOCK_DRIVER_KEY_VALUE, TOCK_KEY_VALUE_BUFFER_VALUE, value, value_length);
    }
    if (error == TOCK_OK) {
        error = tock_command_plain(TOCK_DRIVER_KEY_VALUE, command, 0, 0);
    }
    if (error == TOCK_OK) {
        tock_upcall_arguments_t result = tock_yield_wait_for(TOCK_DRIVER_KEY_VALUE, TOCK_KEY_VALUE_SLOT_DONE);
        error = (tock_error_t)result.argument[0];
        *length = result.argument[1];
    }
    tock_allow_readonly(TOCK_DRIVER_KEY_VALUE, TOCK_KEY_VALUE_BUFFER_KEY, NULL, 0);
    tock_allow_readonly(TOCK_DRIVER_KEY_VALUE, TOCK_KEY_VALUE_BUFFER_VALUE, NULL, 0);
    return error;
}

tock_error_t tock_key_value_get(const void *key, size_t key_length, void *value, size_t size, size_t *value_length)
{
    *value_length = 0;
    tock_error_t error = tock_allow_readwrite(TOCK_DRIVER_KEY_VALUE, TOCK_KEY_VALUE_BUFFER_OUTPUT, value, size);
    if (error != TOCK_OK) {
        return error;
    }
    error = perform(TOCK_KEY_VALUE_GET, key, key_length, NULL, 0, value_length);
    tock_allow_readwrite(TOCK_DRIVER_KEY_VALUE, TOCK_KEY_VALUE_BUFFER_OUTPUT, NULL, 0);
    return error;
}

tock_error_t tock_key_value_set(const void *key, size_t key_length, const void *value, size_t value_length)
{
    size_t unused;
    return perform(TOCK_KEY_VALUE_SET, key, key_length, value, value_length, &unused);
}

tock_error_t tock_key_value_add(const void *key, size_t key_length, const void *value, size_t value_length)
{
    size_t unused;
    return perform(TOCK_KEY_VALUE_ADD, key, key_length, value, value_length, &unused);
}

tock_error_t tock_key_value_update(const void *key, size_t key_length, const void *value, size_t value_length)
{
    size_t unused;
    return perform(TOCK_KEY_VALUE_UPDATE, key, key_length, value, value_length, &unused);
}

tock_error_t tock_key_value_delete(const void *key, size_t key_length)
{
    size_t unused;
    return perform(TOCK_KEY_VALUE_DELETE, key, key_length, NULL, 0, &unused);
}

tock_error_t tock_key_value_collect_garbage(void)
{
    size_t unused;
    return perform(TOCK_KEY_VALUE_COLLECT_GARBAGE, NULL, 0, NULL, 0, &unused);
}
