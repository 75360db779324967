// SPDX-License-Identifier: Apache-2.0 OR MIT

#include <limits.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "tock/syscalls.h"

enum { ABORTED = 134 };

static uint32_t s_random = 1;

int abs(int value)
{
    return value < 0 ? -value : value;
}

static unsigned digit_of(char c)
{
    if (c >= '0' && c <= '9') {
        return (unsigned)(c - '0');
    }
    unsigned letter = ((unsigned)c | 0x20u) - 'a';
    return letter < 26 ? letter + 10 : UINT_MAX;
}

// The digits of a number, up to `limit`, which it becomes if it is larger.
static unsigned long parse(const char *text, const char **end, unsigned base, unsigned long limit, bool *too_large)
{
    unsigned long value = 0;
    const char *at = text;
    *too_large = false;
    for (unsigned digit; (digit = digit_of(*at)) < base; at++) {
        if (*too_large || value > (limit - digit) / base) {
            *too_large = true;
        } else {
            value = value * base + digit;
        }
    }
    *end = at;
    return *too_large ? limit : value;
}

static const char *skip_space_and_sign(const char *text, bool *negative)
{
    while (*text == ' ' || (*text >= '\t' && *text <= '\r')) {
        text++;
    }
    *negative = *text == '-';
    return *text == '-' || *text == '+' ? text + 1 : text;
}

// The base that a number's first characters name, if that is open or 16.
static unsigned base_of(const char **text, int base)
{
    const char *start = *text;
    bool is_hexadecimal = start[0] == '0' && (start[1] | 0x20) == 'x' && digit_of(start[2]) < 16;
    if ((base == 0 || base == 16) && is_hexadecimal) {
        *text = start + 2;
        return 16;
    }
    return base != 0 ? (unsigned)base : start[0] == '0' ? 8 : 10;
}

unsigned long strtoul(const char *restrict text, char **restrict end, int base)
{
    bool negative, too_large;
    const char *digits = skip_space_and_sign(text, &negative);
    unsigned number_base = base_of(&digits, base);
    const char *behind;
    unsigned long value = parse(digits, &behind, number_base, ULONG_MAX, &too_large);
    if (end != NULL) {
        *end = (char *)(uintptr_t)(behind == digits ? text : behind);
    }
    return negative && !too_large ? 0 - value : value;
}

long strtol(const char *restrict text, char **restrict end, int base)
{
    bool negative, too_large;
    const char *digits = skip_space_and_sign(text, &negative);
    unsigned number_base = base_of(&digits, base);
    const char *behind;
    unsigned long value = parse(digits, &behind, number_base, (unsigned long)LONG_MAX + negative, &too_large);
    if (end != NULL) {
        *end = (char *)(uintptr_t)(behind == digits ? text : behind);
    }
    return (long)(negative ? 0 - value : value);
}

int atoi(const char *text)
{
    return (int)strtol(text, NULL, 10);
}

static void swap(uint8_t *left, uint8_t *right, size_t size)
{
    while (size-- != 0) {
        uint8_t byte = *left;
        *left++ = *right;
        *right++ = byte;
    }
}

// Heap sort: no recursion, no memory, and never worse than n log n.
static void sink(uint8_t *array, size_t at, size_t count, size_t size, int (*compare)(const void *, const void *))
{
    for (size_t child; (child = 2 * at + 1) < count; at = child) {
        if (child + 1 < count && compare(array + child * size, array + (child + 1) * size) < 0) {
            child++;
        }
        if (compare(array + at * size, array + child * size) >= 0) {
            return;
        }
        swap(array + at * size, array + child * size, size);
    }
}

void qsort(void *array, size_t count, size_t size, int (*compare)(const void *, const void *))
{
    for (size_t at = count / 2; at-- != 0;) {
        sink(array, at, count, size, compare);
    }
    for (size_t end = count; end-- > 1;) {
        swap(array, (uint8_t *)array + end * size, size);
        sink(array, 0, end, size, compare);
    }
}

void *bsearch(const void *key, const void *array, size_t count, size_t size, int (*compare)(const void *, const void *))
{
    const uint8_t *first = array;
    while (count != 0) {
        const uint8_t *middle = first + count / 2 * size;
        int order = compare(key, middle);
        if (order == 0) {
            return (void *)(uintptr_t)middle;
        }
        if (order > 0) {
            first = middle + size;
            count--;
        }
        count /= 2;
    }
    return NULL;
}

int rand(void)
{
    // Marsaglia's xorshift, 32 bits.
    s_random ^= s_random << 13;
    s_random ^= s_random >> 17;
    s_random ^= s_random << 5;
    return (int)(s_random & RAND_MAX);
}

void srand(unsigned seed)
{
    s_random = seed != 0 ? seed : 1;
}

_Noreturn void exit(int code)
{
    tock_exit_terminate((uint32_t)code);
}

_Noreturn void abort(void)
{
    tock_exit_terminate(ABORTED);
}
