// SPDX-License-Identifier: Apache-2.0 OR MIT

/// Serial lines beside the console's. Applications share each like the console: lines of text stay whole, and what arrives goes to who
/// has read first.
///
/// Lines are counted from 1. TOCK_NODEVICE if the board has no such line.

#ifndef TOCK_SERIAL_LINE_H
#define TOCK_SERIAL_LINE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "tock/console.h"

/// The most lines that this library knows.
enum { TOCK_SERIAL_LINES = 4 };

/// True if the board has this line.
bool tock_serial_line_exists(unsigned line);

/// Writes all of it and waits until it is sent.
tock_error_t tock_serial_line_write(unsigned line, const void *text, size_t length);

/// The same without waiting, as tock_console_write_async().
tock_error_t tock_serial_line_write_async(unsigned line, const void *text, size_t length, tock_console_done_t done, void *context);

/// Waits until `length` bytes have arrived, or the read ends early with an error; *got is how many have.
tock_error_t tock_serial_line_read(unsigned line, void *buffer, size_t length, size_t *got);

/// The same without waiting, as tock_console_read_async().
tock_error_t tock_serial_line_read_async(unsigned line, void *buffer, size_t length, tock_console_done_t done, void *context);

/// Ends an asynchronous read early; its `done` is still called.
tock_error_t tock_serial_line_read_abort(unsigned line);

#endif
