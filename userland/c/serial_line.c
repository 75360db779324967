// SPDX-License-Identifier: Apache-2.0 OR MIT

#include "tock/serial_line.h"

#include "line.h"
#include "tock/syscalls.h"

// A line has the commands and slots of the console (tests/Tock.Docs.Tests looks that the description says so).
static tock_line_t s_lines[TOCK_SERIAL_LINES];

static tock_line_t *line_of(unsigned number)
{
    if (number == 0 || number > TOCK_SERIAL_LINES) {
        return NULL;
    }
    tock_line_t *line = &s_lines[number - 1];
    line->driver = (uint32_t)TOCK_DRIVER_SERIAL_LINE + number - 1;
    return line;
}

bool tock_serial_line_exists(unsigned line)
{
    const tock_line_t *found = line_of(line);
    return found != NULL && tock_driver_exists(found->driver);
}

tock_error_t tock_serial_line_write_async(unsigned line, const void *text, size_t length, tock_console_done_t done, void *context)
{
    tock_line_t *found = line_of(line);
    return found != NULL ? tock_line_write_async(found, text, length, done, context) : TOCK_NODEVICE;
}

tock_error_t tock_serial_line_write(unsigned line, const void *text, size_t length)
{
    const tock_line_t *found = line_of(line);
    return found != NULL ? tock_line_write(found, text, length) : TOCK_NODEVICE;
}

tock_error_t tock_serial_line_read_async(unsigned line, void *buffer, size_t length, tock_console_done_t done, void *context)
{
    tock_line_t *found = line_of(line);
    return found != NULL ? tock_line_read_async(found, buffer, length, done, context) : TOCK_NODEVICE;
}

tock_error_t tock_serial_line_read(unsigned line, void *buffer, size_t length, size_t *got)
{
    *got = 0;
    const tock_line_t *found = line_of(line);
    return found != NULL ? tock_line_read(found, buffer, length, got) : TOCK_NODEVICE;
}

tock_error_t tock_serial_line_read_abort(unsigned line)
{
    const tock_line_t *found = line_of(line);
    return found != NULL ? tock_line_read_abort(found) : TOCK_NODEVICE;
}
