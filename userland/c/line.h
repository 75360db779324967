// SPDX-License-Identifier: Apache-2.0 OR MIT

/// What console and serial lines have in common. For the library's own sources only.

#ifndef TOCK_LINE_H
#define TOCK_LINE_H

#include <stddef.h>
#include <stdint.h>

#include "tock/console.h"

typedef struct {
    tock_console_done_t done; // NULL while no request is under way
    void *context;
} tock_line_request_t;

/// A line: the number of its driver, and requests that are not waited for.
typedef struct {
    uint32_t driver;
    tock_line_request_t write;
    tock_line_request_t read;
} tock_line_t;

// As the functions of tock/console.h.
tock_error_t tock_line_write_async(tock_line_t *line, const void *text, size_t length, tock_console_done_t done, void *context);
tock_error_t tock_line_write(const tock_line_t *line, const void *text, size_t length);
tock_error_t tock_line_read_async(tock_line_t *line, void *buffer, size_t length, tock_console_done_t done, void *context);
tock_error_t tock_line_read(const tock_line_t *line, void *buffer, size_t length, size_t *got);
tock_error_t tock_line_read_abort(const tock_line_t *line);

#endif
