// SPDX-License-Identifier: Apache-2.0 OR MIT

/// The older driver of nonvolatile storage (0x50001), for what has been written for it; tock/storage.h is the one to use. The region is another one.
/// Functions and errors as there.

#ifndef TOCK_NONVOLATILE_STORAGE_H
#define TOCK_NONVOLATILE_STORAGE_H

#include <stddef.h>
#include <stdint.h>

#include "tock/errors.h"
#include "tock/operation.h"

/// Stores how many bytes the region has.
tock_error_t tock_nonvolatile_storage_size(uint32_t *size);

/// Reads from an offset on.
tock_error_t tock_nonvolatile_storage_read(uint32_t offset, void *bytes, size_t length);

/// Writes from an offset on.
tock_error_t tock_nonvolatile_storage_write(uint32_t offset, const void *bytes, size_t length);

/// The same without waiting; see tock/operation.h.
tock_error_t tock_nonvolatile_storage_read_async(uint32_t offset, void *bytes, size_t length, tock_done_t done, void *context);
tock_error_t tock_nonvolatile_storage_write_async(uint32_t offset, const void *bytes, size_t length, tock_done_t done, void *context);

#endif
