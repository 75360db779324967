// SPDX-License-Identifier: Apache-2.0 OR MIT

#include "tock/printf.h"

#include <stdbool.h>
#include <stdint.h>

#include "tock/console.h"

enum { PRINT_BUFFER = 96, LONGEST_NUMBER = 10 };

typedef struct sink {
    char *buffer;
    size_t size;
    size_t used;  // bytes in the buffer
    size_t total; // bytes produced so far
    bool flushes; // to the console when full; otherwise what does not fit is dropped
    tock_error_t error;
} sink_t;

typedef struct {
    unsigned width;
    int precision; // -1: none
    bool zero;
    bool left;
    bool upper;
} spec_t;

static void flush(sink_t *sink)
{
    if (sink->used != 0 && sink->error == TOCK_OK) {
        sink->error = tock_console_write(sink->buffer, sink->used);
    }
    sink->used = 0;
}

static void put(sink_t *sink, char c)
{
    sink->total++;
    if (sink->used == sink->size) {
        if (!sink->flushes) {
            return;
        }
        flush(sink);
    }
    sink->buffer[sink->used++] = c;
}

static void pad(sink_t *sink, char c, unsigned length, unsigned width)
{
    for (; length < width; length++) {
        put(sink, c);
    }
}

static void put_text(sink_t *sink, const spec_t *spec, const char *text, unsigned length)
{
    if (!spec->left) {
        pad(sink, ' ', length, spec->width);
    }
    for (unsigned i = 0; i < length; i++) {
        put(sink, text[i]);
    }
    if (spec->left) {
        pad(sink, ' ', length, spec->width);
    }
}

static void put_number(sink_t *sink, const spec_t *spec, uint32_t value, unsigned base, const char *prefix)
{
    char digits[LONGEST_NUMBER];
    unsigned count = 0;
    do {
        unsigned digit = value % base;
        digits[count++] = (char)(digit < 10 ? '0' + digit : (spec->upper ? 'A' : 'a') + digit - 10);
        value /= base;
    } while (value != 0);

    unsigned length = count;
    for (const char *p = prefix; *p != '\0'; p++) {
        length++;
    }
    bool zeros = spec->zero && !spec->left;
    if (!zeros && !spec->left) {
        pad(sink, ' ', length, spec->width);
    }
    while (*prefix != '\0') {
        put(sink, *prefix++);
    }
    if (zeros) {
        pad(sink, '0', length, spec->width);
    }
    while (count != 0) {
        put(sink, digits[--count]);
    }
    if (spec->left) {
        pad(sink, ' ', length, spec->width);
    }
}

static unsigned parse_number(const char **format)
{
    unsigned value = 0;
    while (**format >= '0' && **format <= '9') {
        value = value * 10 + (unsigned)(*(*format)++ - '0');
    }
    return value;
}

static void format_into(sink_t *sink, const char *format, va_list arguments)
{
    while (*format != '\0') {
        char c = *format++;
        if (c != '%') {
            put(sink, c);
            continue;
        }

        spec_t spec = { .precision = -1 };
        for (;; format++) {
            if (*format == '0') {
                spec.zero = true;
            } else if (*format == '-') {
                spec.left = true;
            } else {
                break;
            }
        }
        if (*format == '*') {
            format++;
            spec.width = va_arg(arguments, unsigned);
        } else {
            spec.width = parse_number(&format);
        }
        if (*format == '.') {
            format++;
            if (*format == '*') {
                format++;
                spec.precision = va_arg(arguments, int);
            } else {
                spec.precision = (int)parse_number(&format);
            }
        }
        while (*format == 'l' || *format == 'z') {
            format++;
        }

        c = *format;
        if (c == '\0') {
            break;
        }
        format++;
        if (c == 'd' || c == 'i') {
            int value = va_arg(arguments, int);
            put_number(sink, &spec, value < 0 ? 0u - (uint32_t)value : (uint32_t)value, 10, value < 0 ? "-" : "");
        } else if (c == 'u') {
            put_number(sink, &spec, va_arg(arguments, unsigned), 10, "");
        } else if (c == 'x' || c == 'X') {
            spec.upper = c == 'X';
            put_number(sink, &spec, va_arg(arguments, unsigned), 16, "");
        } else if (c == 'p') {
            spec.zero = true;
            spec.width = 10;
            put_number(sink, &spec, (uint32_t)va_arg(arguments, void *), 16, "0x");
        } else if (c == 'c') {
            char text = (char)va_arg(arguments, int);
            put_text(sink, &spec, &text, 1);
        } else if (c == 's') {
            const char *text = va_arg(arguments, const char *);
            unsigned length = 0;
            while (length != (unsigned)spec.precision && text[length] != '\0') {
                length++;
            }
            put_text(sink, &spec, text, length);
        } else {
            put(sink, c); // %% and whatever has no meaning
        }
    }
}

int tock_vprintf(const char *format, va_list arguments)
{
    char buffer[PRINT_BUFFER];
    sink_t sink = { .buffer = buffer, .size = sizeof buffer, .flushes = true };
    format_into(&sink, format, arguments);
    flush(&sink);
    return sink.error == TOCK_OK ? (int)sink.total : -(int)sink.error;
}

int tock_printf(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    int result = tock_vprintf(format, arguments);
    va_end(arguments);
    return result;
}

int tock_snprintf(char *buffer, size_t size, const char *format, ...)
{
    sink_t sink = { .buffer = buffer, .size = size == 0 ? 0 : size - 1 };
    va_list arguments;
    va_start(arguments, format);
    format_into(&sink, format, arguments);
    va_end(arguments);
    if (size != 0) {
        buffer[sink.used] = '\0';
    }
    return (int)sink.total;
}
