// SPDX-License-Identifier: Apache-2.0 OR MIT

/// A region of nonvolatile storage that is the application's alone, if the board has one and the application's header permits it to store
/// (TockStorageWriteId in its project). Fresh, it is all zeros.
///
/// All functions answer TOCK_NOSUPPORT without permission, TOCK_NOMEM if other applications have all regions,
/// TOCK_INVAL beyond the region's end, TOCK_RESERVE for no bytes, TOCK_NOACK if the memory does not answer.

#ifndef TOCK_STORAGE_H
#define TOCK_STORAGE_H

#include <stddef.h>
#include <stdint.h>

#include "tock/errors.h"
#include "tock/operation.h"

/// Stores how many bytes the region has.
tock_error_t tock_storage_size(uint32_t *size);

/// Reads from an offset on.
tock_error_t tock_storage_read(uint32_t offset, void *bytes, size_t length);

/// Writes from an offset on. If power goes meanwhile, each of these bytes may be as before, as wanted, or anything else.
tock_error_t tock_storage_write(uint32_t offset, const void *bytes, size_t length);

/// The same without waiting; see tock/operation.h.
tock_error_t tock_storage_size_async(uint32_t *size, tock_done_t done, void *context);
tock_error_t tock_storage_read_async(uint32_t offset, void *bytes, size_t length, tock_done_t done, void *context);
tock_error_t tock_storage_write_async(uint32_t offset, const void *bytes, size_t length, tock_done_t done, void *context);

#endif
