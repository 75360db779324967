// SPDX-License-Identifier: Apache-2.0 OR MIT

/// Where formatted text goes: a buffer, or the console. For the library's own sources only.

#ifndef TOCK_SINK_H
#define TOCK_SINK_H

#include <stdbool.h>
#include <stddef.h>

#include "tock/errors.h"

/// A text of up to this many bytes goes to the console in one piece.
enum { TOCK_SINK_SIZE = 96 };

typedef struct {
    char *buffer;
    size_t size;
    size_t used;  // bytes in the buffer
    size_t total; // bytes produced so far
    bool flushes; // to the console when full; otherwise what does not fit is dropped
    tock_error_t error;
} tock_sink_t;

void tock_sink_put(tock_sink_t *sink, char c);

/// Puts as many as `length` falls short of `width`.
void tock_sink_pad(tock_sink_t *sink, char c, unsigned length, unsigned width);

/// Puts a text in a field of at least `width`, at its left end or at its right one.
void tock_sink_put_text(tock_sink_t *sink, const char *text, unsigned length, unsigned width, bool left);

/// Reads a width or precision, and goes on behind it. 0 if there is none.
unsigned tock_sink_parse_number(const char **format);

/// Sends what is in the buffer to the console.
void tock_sink_flush(tock_sink_t *sink);

#endif
