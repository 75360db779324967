// SPDX-License-Identifier: Apache-2.0 OR MIT

/// Small formatted output: no heap, no floating point, no locale.
///
/// Conversions: %d %i %u %x %X %c %s %p %%, with a width, and the flags `0` (pad with zeros) and `-` (left-justify).
/// A precision is understood for %s only (`%.4s`, `%.*s`). `l` and `z` are accepted and mean nothing: int, long and size_t
/// have the same size. %p prints 0x and eight digits. There is no 64-bit conversion.

#ifndef TOCK_PRINTF_H
#define TOCK_PRINTF_H

#include <stdarg.h>
#include <stddef.h>

/// Prints to the console and returns when the text is out. A text of up to 96 bytes goes out in one write, so that it
/// keeps its lines together: other processes' output comes between lines only. Returns the number of bytes printed, or minus the tock_error_t.
int tock_printf(const char *format, ...) __attribute__((format(printf, 1, 2)));

/// As tock_printf(), with the arguments in a va_list.
int tock_vprintf(const char *format, va_list arguments);

/// Formats into a buffer; always ends it in NUL if size is not 0. Returns the length of the complete text, which is
/// larger than size - 1 if the text was cut off.
int tock_snprintf(char *buffer, size_t size, const char *format, ...) __attribute__((format(printf, 3, 4)));

#endif
