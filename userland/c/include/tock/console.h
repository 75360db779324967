// SPDX-License-Identifier: Apache-2.0 OR MIT

/// The serial console (driver 0x1). One write and one read can be under way at a time.

#ifndef TOCK_CONSOLE_H
#define TOCK_CONSOLE_H

#include <stddef.h>
#include <stdint.h>

#include "tock/errors.h"

/// Called when an asynchronous console request has ended. length is the number of bytes moved; it may be smaller than
/// what was asked for.
typedef void (*tock_console_done_t)(tock_error_t error, size_t length, void *context);

/// Starts writing and returns at once. The text must stay unchanged until `done` has been called, which happens inside
/// a yield. TOCK_BUSY while an earlier write is under way; otherwise errors come from the kernel.
tock_error_t tock_console_write_async(const void *text, size_t length, tock_console_done_t done, void *context);

/// Writes all of the text and returns when it is out; no upcall runs meanwhile. TOCK_BUSY as above.
tock_error_t tock_console_write(const void *text, size_t length);

/// Writes a string that ends in NUL. As tock_console_write().
tock_error_t tock_console_puts(const char *text);

/// Starts reading and returns at once. `done` is called, inside a yield, when exactly `length` bytes have arrived or
/// the read was aborted (TOCK_CANCEL). The buffer belongs to the kernel until then. TOCK_BUSY while a read is under way.
tock_error_t tock_console_read_async(void *buffer, size_t length, tock_console_done_t done, void *context);

/// Reads exactly `length` bytes; no upcall runs meanwhile. *got is the number of bytes that arrived.
tock_error_t tock_console_read(void *buffer, size_t length, size_t *got);

/// Ends an asynchronous read early; its `done` is still called.
tock_error_t tock_console_read_abort(void);

#endif
