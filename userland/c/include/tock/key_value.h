// SPDX-License-Identifier: Apache-2.0 OR MIT

/// A key-value store that all applications share, if the board has one. What an application may read and modify its header says:
/// TockStorageWriteId, TockStorageReadIds and TockStorageModifyIds in its project.
///
/// Keys are 1 to 64 bytes, values at least one. An operation that is done stays done without power; one that power goes in has been done or
/// not, nothing in between. All functions answer:
/// TOCK_NOSUPPORT if the key is not there, or belongs to another; TOCK_RESERVE without a key or value; TOCK_SIZE if it is too long;
/// TOCK_INVAL if the header permits nothing; TOCK_NOMEM if there is no room, or not for this application.

#ifndef TOCK_KEY_VALUE_H
#define TOCK_KEY_VALUE_H

#include <stddef.h>
#include <stdint.h>

#include "tock/errors.h"
#include "tock/operation.h"

/// Reads a key's value. Stores how long it is; TOCK_SIZE if that is more than the buffer has, which then holds the start of it.
tock_error_t tock_key_value_get(const void *key, size_t key_length, void *value, size_t size, size_t *value_length);

/// Stores a key's value, whether it has one or not.
tock_error_t tock_key_value_set(const void *key, size_t key_length, const void *value, size_t value_length);

/// Stores the value of a key that must not be there yet.
tock_error_t tock_key_value_add(const void *key, size_t key_length, const void *value, size_t value_length);

/// Stores the value of a key that must be there.
tock_error_t tock_key_value_update(const void *key, size_t key_length, const void *value, size_t value_length);

/// Removes a key.
tock_error_t tock_key_value_delete(const void *key, size_t key_length);

/// Gives the room of replaced values and removed keys back. It happens by itself when there is no other room.
tock_error_t tock_key_value_collect_garbage(void);

/// The same without waiting; see tock/operation.h.
tock_error_t tock_key_value_get_async(
    const void *key, size_t key_length, void *value, size_t size, size_t *value_length, tock_done_t done, void *context);
tock_error_t tock_key_value_set_async(
    const void *key, size_t key_length, const void *value, size_t value_length, tock_done_t done, void *context);
tock_error_t tock_key_value_add_async(
    const void *key, size_t key_length, const void *value, size_t value_length, tock_done_t done, void *context);
tock_error_t tock_key_value_update_async(
    const void *key, size_t key_length, const void *value, size_t value_length, tock_done_t done, void *context);
tock_error_t tock_key_value_collect_garbage_async(tock_done_t done, void *context);
tock_error_t tock_key_value_delete_async(const void *key, size_t key_length, tock_done_t done, void *context);

#endif
