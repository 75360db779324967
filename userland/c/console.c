// SPDX-License-Identifier: Apache-2.0 OR MIT

#include "tock/console.h"

#include <string.h>

#include "line.h"
#include "tock/abi.h"

static tock_line_t s_console = { .driver = TOCK_DRIVER_CONSOLE };

tock_error_t tock_console_write_async(const void *text, size_t length, tock_console_done_t done, void *context)
{
    return tock_line_write_async(&s_console, text, length, done, context);
}

tock_error_t tock_console_write(const void *text, size_t length)
{
    return tock_line_write(&s_console, text, length);
}

tock_error_t tock_console_puts(const char *text)
{
    return tock_console_write(text, strlen(text));
}

tock_error_t tock_console_read_async(void *buffer, size_t length, tock_console_done_t done, void *context)
{
    return tock_line_read_async(&s_console, buffer, length, done, context);
}

tock_error_t tock_console_read(void *buffer, size_t length, size_t *got)
{
    return tock_line_read(&s_console, buffer, length, got);
}

tock_error_t tock_console_read_abort(void)
{
    return tock_line_read_abort(&s_console);
}
