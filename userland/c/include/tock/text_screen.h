// SPDX-License-Identifier: Apache-2.0 OR MIT

/// Text on a display, at a cursor that all applications share (driver 0x90003).
///
/// No upcall runs while a function waits.

#ifndef TOCK_TEXT_SCREEN_H
#define TOCK_TEXT_SCREEN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "tock/errors.h"
#include "tock/operation.h"

/// Stores the number of columns and lines.
tock_error_t tock_text_screen_resolution(uint32_t *columns, uint32_t *lines);

/// Switches the display on or off, for everybody. What is shown stays.
tock_error_t tock_text_screen_set_power(bool on);

/// Writes text at the cursor. A line feed begins the next line; below the last line comes the first.
tock_error_t tock_text_screen_write(const void *text, size_t length);

/// tock_text_screen_write() for text that ends with a zero.
tock_error_t tock_text_screen_print(const char *text);

/// Clears the display; the cursor goes to the upper left corner.
tock_error_t tock_text_screen_clear(void);

/// The cursor goes to the upper left corner.
tock_error_t tock_text_screen_home(void);

/// The cursor goes to a place, counted from 0. TOCK_INVAL if it is not there.
tock_error_t tock_text_screen_set_cursor(uint32_t column, uint32_t line);

/// The same without waiting; see tock/operation.h.
tock_error_t tock_text_screen_resolution_async(uint32_t *columns, uint32_t *lines, tock_done_t done, void *context);
tock_error_t tock_text_screen_set_power_async(bool on, tock_done_t done, void *context);
tock_error_t tock_text_screen_write_async(const void *text, size_t length, tock_done_t done, void *context);
tock_error_t tock_text_screen_clear_async(tock_done_t done, void *context);
tock_error_t tock_text_screen_home_async(tock_done_t done, void *context);
tock_error_t tock_text_screen_set_cursor_async(uint32_t column, uint32_t line, tock_done_t done, void *context);

#endif
