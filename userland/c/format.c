// SPDX-License-Identifier: Apache-2.0 OR MIT

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "sink.h"

// The longest number has 64 bits and is octal.
enum { LONGEST_NUMBER = 22 };

typedef struct {
    unsigned width;
    int precision; // -1: none
    unsigned size; // of a number, in bytes
    char sign;     // what stands before a number that is not negative: '+', ' ', or 0 for nothing
    bool zero;
    bool left;
    bool upper;
    bool prefixed;
} spec_t;

// In steps of 16 bits, so that no division of 64 bits is linked.
static unsigned divide(uint32_t value[2], unsigned base)
{
    uint32_t rest = 0;
    for (unsigned i = 2; i-- != 0;) {
        uint32_t upper = rest << 16 | value[i] >> 16;
        uint32_t lower = upper % base << 16 | (value[i] & 0xffff);
        value[i] = upper / base << 16 | lower / base;
        rest = lower % base;
    }
    return rest;
}

static void put_number(tock_sink_t *sink, const spec_t *spec, uint64_t number, unsigned base, const char *prefix)
{
    char digits[LONGEST_NUMBER];
    unsigned count = 0;
    uint32_t value[2] = { (uint32_t)number, (uint32_t)(number >> 32) };
    while ((value[0] | value[1]) != 0) {
        unsigned digit = divide(value, base);
        digits[count++] = (char)(digit < 10 ? '0' + digit : (spec->upper ? 'A' : 'a') + digit - 10);
    }

    unsigned least = spec->precision < 0 ? 1 : (unsigned)spec->precision;
    unsigned prefix_length = (unsigned)strlen(prefix);
    if (spec->precision < 0 && spec->zero && !spec->left && spec->width > prefix_length) {
        least = spec->width - prefix_length;
    }
    unsigned zeros = least > count ? least - count : 0;
    unsigned length = prefix_length + zeros + count;
    if (!spec->left) {
        tock_sink_pad(sink, ' ', length, spec->width);
    }
    while (*prefix != '\0') {
        tock_sink_put(sink, *prefix++);
    }
    tock_sink_pad(sink, '0', 0, zeros);
    while (count != 0) {
        tock_sink_put(sink, digits[--count]);
    }
    if (spec->left) {
        tock_sink_pad(sink, ' ', length, spec->width);
    }
}

static void put_signed(tock_sink_t *sink, const spec_t *spec, int64_t value)
{
    char prefix[2] = { value < 0 ? '-' : spec->sign, '\0' };
    put_number(sink, spec, value < 0 ? 0u - (uint64_t)value : (uint64_t)value, 10, prefix);
}

static void put_unsigned(tock_sink_t *sink, const spec_t *spec, uint64_t value, char conversion)
{
    bool prefixed = spec->prefixed && value != 0;
    if (conversion == 'o') {
        put_number(sink, spec, value, 8, prefixed ? "0" : "");
    } else if (conversion == 'u') {
        put_number(sink, spec, value, 10, "");
    } else {
        put_number(sink, spec, value, 16, !prefixed ? "" : spec->upper ? "0X" : "0x");
    }
}

static void parse_flags(const char **format, spec_t *spec)
{
    for (;; (*format)++) {
        if (**format == '0') {
            spec->zero = true;
        } else if (**format == '-') {
            spec->left = true;
        } else if (**format == '#') {
            spec->prefixed = true;
        } else if (**format == '+' || (**format == ' ' && spec->sign == 0)) {
            spec->sign = **format;
        } else {
            return;
        }
    }
}

// int, long, size_t and ptrdiff_t have 32 bits, long long and intmax_t 64.
static unsigned parse_size(const char **format)
{
    unsigned size = sizeof(int);
    for (;; (*format)++) {
        if (**format == 'h') {
            size /= 2;
        } else if (**format == 'j' || (**format == 'l' && (*format)[1] == 'l')) {
            size = sizeof(long long);
        } else if (**format != 'l' && **format != 'z' && **format != 't') {
            return size;
        }
    }
}

static uint64_t cut(uint64_t value, unsigned size)
{
    return size == 1 ? (uint8_t)value : size == 2 ? (uint16_t)value : value;
}

static int64_t cut_signed(int64_t value, unsigned size)
{
    return size == 1 ? (int8_t)value : size == 2 ? (int16_t)value : value;
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
        parse_flags(&format, &spec);
        if (*format == '*') {
            format++;
            int width = va_arg(arguments, int);
            spec.left |= width < 0;
            spec.width = width < 0 ? 0u - (unsigned)width : (unsigned)width;
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
        spec.size = parse_size(&format);

        c = *format;
        if (c == '\0') {
            break;
        }
        format++;
        if (c == 'd' || c == 'i') {
            put_signed(sink, &spec, spec.size == sizeof(long long) ? va_arg(arguments, long long) : cut_signed(va_arg(arguments, int), spec.size));
        } else if (c == 'u' || c == 'x' || c == 'X' || c == 'o') {
            spec.upper = c == 'X';
            put_unsigned(
                sink, &spec, spec.size == sizeof(long long) ? va_arg(arguments, unsigned long long) : cut(va_arg(arguments, unsigned), spec.size), c);
        } else if (c == 'p') {
            spec.precision = 8;
            put_number(sink, &spec, (uint32_t)va_arg(arguments, void *), 16, "0x");
        } else if (c == 'c') {
            char text = (char)va_arg(arguments, int);
            tock_sink_put_text(sink, &text, 1, spec.width, spec.left);
        } else if (c == 's') {
            const char *text = va_arg(arguments, const char *);
            tock_sink_put_text(sink, text, (unsigned)(spec.precision < 0 ? strlen(text) : strnlen(text, (size_t)spec.precision)), spec.width, spec.left);
        } else {
            tock_sink_put(sink, c); // %% and whatever has no meaning
        }
    }
}

int vprintf(const char *restrict format, va_list arguments)
{
    char buffer[TOCK_SINK_SIZE];
    tock_sink_t sink = { .buffer = buffer, .size = sizeof buffer, .flushes = true };
    format_into(&sink, format, arguments);
    tock_sink_flush(&sink);
    return sink.error == TOCK_OK ? (int)sink.total : EOF;
}

int vsnprintf(char *restrict buffer, size_t size, const char *restrict format, va_list arguments)
{
    tock_sink_t sink = { .buffer = buffer, .size = size == 0 ? 0 : size - 1 };
    format_into(&sink, format, arguments);
    if (size != 0) {
        buffer[sink.used] = '\0';
    }
    return (int)sink.total;
}
