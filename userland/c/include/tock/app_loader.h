// SPDX-License-Identifier: Apache-2.0 OR MIT

/// Puts applications into the board's code memory and starts them, and takes them out again, if the board can (driver 0x10001) and lets this
/// application: where TOCK_NODEVICE is the answer, its project may have to name the driver in TockPermissions.
///
/// An image is an application as a Tock binary (TBF), whole, with the size that its header says. One application loads at a time: to others,
/// all functions answer TOCK_BUSY meanwhile.

#ifndef TOCK_APP_LOADER_H
#define TOCK_APP_LOADER_H

#include <stddef.h>
#include <stdint.h>

#include "tock/errors.h"
#include "tock/operation.h"

/// Takes room for an image, and gives back what was taken before. TOCK_INVAL for a size that no image can have on this board, TOCK_FAIL if
/// there is no room.
tock_error_t tock_app_loader_setup(uint32_t size);

/// Writes a part of the image. The first 8 bytes are not written apart. TOCK_INVAL beyond the end of the image, and if it does not begin as
/// an image of its size does.
tock_error_t tock_app_loader_write(uint32_t offset, const void *bytes, size_t length);

/// Says that the image is complete; what was not written is 0. TOCK_INVAL if it is not well formed.
tock_error_t tock_app_loader_finalize(void);

/// Starts the application. TOCK_NOMEM if there is not enough RAM, TOCK_FAIL if it may not run here or there are too many processes: the room
/// is free again then.
tock_error_t tock_app_loader_load(void);

/// Gives the room back.
tock_error_t tock_app_loader_abort(void);

/// All of these: installs an image that is in memory, and gives the room back if that fails.
tock_error_t tock_app_loader_install(const void *image, size_t size);

/// Ends the application with this ShortId (TockShortId in its project) and removes its image. TOCK_INVAL if there is none. `address`, if not
/// NULL, is where the image was.
tock_error_t tock_app_loader_unload(uint32_t short_id, uintptr_t *address);

/// The same without waiting; see tock/operation.h.
tock_error_t tock_app_loader_setup_async(uint32_t size, tock_done_t done, void *context);
tock_error_t tock_app_loader_write_async(uint32_t offset, const void *bytes, size_t length, tock_done_t done, void *context);
tock_error_t tock_app_loader_finalize_async(tock_done_t done, void *context);
tock_error_t tock_app_loader_load_async(tock_done_t done, void *context);
tock_error_t tock_app_loader_abort_async(tock_done_t done, void *context);
tock_error_t tock_app_loader_install_async(const void *image, size_t size, tock_done_t done, void *context);
tock_error_t tock_app_loader_unload_async(uint32_t short_id, uintptr_t *address, tock_done_t done, void *context);

#endif
