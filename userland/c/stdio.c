// SPDX-License-Identifier: Apache-2.0 OR MIT

#include <stdio.h>
#include <string.h>

#include "sink.h"
#include "tock/console.h"

int printf(const char *restrict format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    int result = vprintf(format, arguments);
    va_end(arguments);
    return result;
}

int snprintf(char *restrict buffer, size_t size, const char *restrict format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    int result = vsnprintf(buffer, size, format, arguments);
    va_end(arguments);
    return result;
}

int puts(const char *text)
{
    // In one piece if it fits, so that the line is one.
    char buffer[TOCK_SINK_SIZE];
    tock_sink_t sink = { .buffer = buffer, .size = sizeof buffer, .flushes = true };
    tock_sink_put_text(&sink, text, (unsigned)strlen(text), 0, true);
    tock_sink_put(&sink, '\n');
    tock_sink_flush(&sink);
    return sink.error == TOCK_OK ? 0 : EOF;
}

int putchar(int character)
{
    unsigned char byte = (unsigned char)character;
    return tock_console_write(&byte, 1) == TOCK_OK ? byte : EOF;
}

int getchar(void)
{
    unsigned char byte;
    size_t got;
    return tock_console_read(&byte, 1, &got) == TOCK_OK && got == 1 ? byte : EOF;
}
