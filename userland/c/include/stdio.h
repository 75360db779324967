// SPDX-License-Identifier: Apache-2.0 OR MIT

/// What this library has of the standard's input and output (ISO C, 7.21): the console.
///
/// Conversions: %d %i %u %x %X %o %c %s %p %%, with the flags `0`, `-`, `+`, space and `#`, width and precision (also as `*`), and the sizes hh, h, l, ll, j, z and t. None of
/// floating point. tock_printf() of tock/printf.h knows fewer and takes 500 bytes less.

#ifndef TOCK_STDIO_H
#define TOCK_STDIO_H

#include <stdarg.h>
#include <stddef.h>

#define EOF (-1)

int printf(const char *restrict format, ...) __attribute__((format(printf, 1, 2)));
int vprintf(const char *restrict format, va_list arguments);
int snprintf(char *restrict buffer, size_t size, const char *restrict format, ...) __attribute__((format(printf, 3, 4)));
int vsnprintf(char *restrict buffer, size_t size, const char *restrict format, va_list arguments);
int puts(const char *text);
int putchar(int character);

/// Waits for a character. EOF if the console has failed.
int getchar(void);

#endif
