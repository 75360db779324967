// SPDX-License-Identifier: Apache-2.0 OR MIT

#include <stdint.h>
#include <string.h>

// The four functions that the compiler calls on its own, freestanding or not.
// Their loops must stay loops, or the compiler would turn each function into a call of itself.

#define KEEP_LOOPS __attribute__((optimize("no-tree-loop-distribute-patterns")))

KEEP_LOOPS void *memcpy(void *restrict to, const void *restrict from, size_t length)
{
    uint8_t *target = to;
    const uint8_t *source = from;
    while (length-- != 0) {
        *target++ = *source++;
    }
    return to;
}

KEEP_LOOPS void *memmove(void *to, const void *from, size_t length)
{
    uint8_t *target = to;
    const uint8_t *source = from;
    if (target <= source) {
        while (length-- != 0) {
            *target++ = *source++;
        }
    } else {
        while (length-- != 0) {
            target[length] = source[length];
        }
    }
    return to;
}

KEEP_LOOPS void *memset(void *at, int value, size_t length)
{
    uint8_t *target = at;
    while (length-- != 0) {
        *target++ = (uint8_t)value;
    }
    return at;
}

KEEP_LOOPS int memcmp(const void *left, const void *right, size_t length)
{
    const uint8_t *a = left;
    const uint8_t *b = right;
    for (; length != 0; length--, a++, b++) {
        if (*a != *b) {
            return *a - *b;
        }
    }
    return 0;
}
