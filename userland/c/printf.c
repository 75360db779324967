// SPDX-License-Identifier: Apache-2.0 OR MIT

#include "tock/printf.h"

#include <stdbool.h>
#include <stdint.h>

#include "sink.h"

enum { LONGEST_NUMBER = 10 };

typedef struct {
    unsigned width;
    int precision; // -1: none
    bool zero;
    bool left;
    bool upper;
} spec_t;

static void put_number(tock_sink_t *sink, const spec_t *spec, uint32_t value, unsigned base, const char *prefix)
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
        tock_sink_pad(sink, ' ', length, spec->width);
    }
    while (*prefix != '\0') {
        tock_sink_put(sink, *prefix++);
    }
    if (zeros) {
        tock_sink_pad(sink, '0', length, spec->width);
    }
    while (count != 0) {
        tock_sink_put(sink, digits[--count]);
    }
    if (spec->left) {
        tock_sink_pad(sink, ' ', length, spec->width);
    }
}

static void format_into(tock_sink_t *sink, const char *format, va_list arguments)
{
    while (*format != '\0') {
        char c = *format++;
        if (c != '%') {
            tock_sink_put(sink, c);
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
            spec.width = tock_sink_parse_number(&format);
        }
        if (*format == '.') {
            format++;
            if (*format == '*') {
                format++;
                spec.precision = va_arg(arguments, int);
            } else {
                spec.precision = (int)tock_sink_parse_number(&format);
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
            tock_sink_put_text(sink, &text, 1, spec.width, spec.left);
        } else if (c == 's') {
            const char *text = va_arg(arguments, const char *);
            unsigned length = 0;
            while (length != (unsigned)spec.precision && text[length] != '\0') {
                length++;
            }
            tock_sink_put_text(sink, text, length, spec.width, spec.left);
        } else {
            tock_sink_put(sink, c); // %% and whatever has no meaning
        }
    }
}

int tock_vprintf(const char *format, va_list arguments)
{
    char buffer[TOCK_SINK_SIZE];
    tock_sink_t sink = { .buffer = buffer, .size = sizeof buffer, .flushes = true };
    format_into(&sink, format, arguments);
    tock_sink_flush(&sink);
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
    tock_sink_t sink = { .buffer = buffer, .size = size == 0 ? 0 : size - 1 };
    va_list arguments;
    va_start(arguments, format);
    format_into(&sink, format, arguments);
    va_end(arguments);
    if (size != 0) {
        buffer[sink.used] = '\0';
    }
    return (int)sink.total;
}
