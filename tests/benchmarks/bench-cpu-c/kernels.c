// SPDX-License-Identifier: Apache-2.0 OR MIT

#include "kernels.h"

#include <stdbool.h>
#include <stddef.h>

// CRC-32, bit by bit.
uint32_t kernel_checksum(uint32_t seed)
{
    static uint8_t data[256];
    for (size_t i = 0; i < sizeof data; i++) {
        data[i] = (uint8_t)(seed + i * 7);
    }

    uint32_t crc = UINT32_MAX;
    for (size_t i = 0; i < sizeof data; i++) {
        crc ^= data[i];
        for (int bit = 0; bit < 8; bit++) {
            crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
        }
    }

    return ~crc;
}

enum { SIDE = 16 };

// The product of two matrices.
uint32_t kernel_matrix(uint32_t seed)
{
    static int a[SIDE * SIDE];
    static int b[SIDE * SIDE];
    static int c[SIDE * SIDE];
    for (int i = 0; i < SIDE * SIDE; i++) {
        a[i] = (int)(seed + (uint32_t)i);
        b[i] = i ^ 5;
    }

    for (int row = 0; row < SIDE; row++) {
        for (int column = 0; column < SIDE; column++) {
            int sum = 0;
            for (int k = 0; k < SIDE; k++) {
                sum += a[row * SIDE + k] * b[k * SIDE + column];
            }

            c[row * SIDE + column] = sum;
        }
    }

    uint32_t total = 0;
    for (int i = 0; i < SIDE * SIDE; i++) {
        total = total * 31 + (uint32_t)c[i];
    }

    return total;
}

struct node {
    int value;
    int next;
};

enum { NODES = 64, NONE = -1 };

// A linked list: sorted insertion, reversal, search.
uint32_t kernel_list(uint32_t seed)
{
    static struct node nodes[NODES];
    int head = NONE;
    for (int i = 0; i < NODES; i++) {
        seed = seed * 1103515245 + 12345;
        int value = (int)((seed >> 16) & 0x3FF);
        nodes[i].value = value;
        int before = NONE;
        int at = head;
        while (at != NONE && nodes[at].value < value) {
            before = at;
            at = nodes[at].next;
        }

        nodes[i].next = at;
        if (before == NONE) {
            head = i;
        } else {
            nodes[before].next = i;
        }
    }

    int reversed = NONE;
    while (head != NONE) {
        int next = nodes[head].next;
        nodes[head].next = reversed;
        reversed = head;
        head = next;
    }

    uint32_t total = 0;
    for (int at = reversed; at != NONE; at = nodes[at].next) {
        total = total * 31 + (uint32_t)nodes[at].value;
    }

    return total;
}

enum state { START, SIGN, DIGITS, FRACTION, NAME, BAD };

static enum state step(enum state state, uint8_t c)
{
    bool is_digit = c >= '0' && c <= '9';
    bool is_letter = (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
    switch (state) {
    case START:
        return is_digit ? DIGITS : is_letter ? NAME : c == '-' || c == '+' ? SIGN : BAD;
    case SIGN:
        return is_digit ? DIGITS : BAD;
    case DIGITS:
        return is_digit ? DIGITS : c == '.' ? FRACTION : BAD;
    case FRACTION:
        return is_digit ? FRACTION : BAD;
    case NAME:
        return is_digit || is_letter ? NAME : BAD;
    default:
        return BAD;
    }
}

// Words of a text, told apart by a state machine.
uint32_t kernel_scanner(uint32_t seed)
{
    static const char text[] = "alpha 12 -7 3.25 x9 9x +4.5 -- beta2 17.0.1 gamma 100000 -0.5 $ z ";
    uint32_t counts[6] = {0};
    for (uint32_t round = 0; round < 8; round++) {
        enum state state = START;
        for (size_t i = 0; i < sizeof text - 1; i++) {
            uint8_t c = (uint8_t)text[i];
            if (c == ' ') {
                counts[state] += seed + round;
                state = START;
            } else {
                state = step(state, c);
            }
        }
    }

    uint32_t total = 0;
    for (int i = 0; i < 6; i++) {
        total = total * 31 + counts[i];
    }

    return total;
}

enum { NUMBERS = 2048 };

// Prime numbers.
uint32_t kernel_sieve(uint32_t seed)
{
    static bool is_composite[NUMBERS];
    for (int i = 0; i < NUMBERS; i++) {
        is_composite[i] = false;
    }

    uint32_t total = seed;
    for (int i = 2; i < NUMBERS; i++) {
        if (is_composite[i]) {
            continue;
        }

        total += (uint32_t)i;
        for (int j = i + i; j < NUMBERS; j += i) {
            is_composite[j] = true;
        }
    }

    return total;
}

enum { ITEMS = 128 };

// Shell's sort.
uint32_t kernel_sort(uint32_t seed)
{
    static int items[ITEMS];
    for (int i = 0; i < ITEMS; i++) {
        seed = seed * 1103515245 + 12345;
        items[i] = (int)(seed >> 16);
    }

    for (int gap = ITEMS / 2; gap > 0; gap /= 2) {
        for (int i = gap; i < ITEMS; i++) {
            int item = items[i];
            int j = i;
            for (; j >= gap && items[j - gap] > item; j -= gap) {
                items[j] = items[j - gap];
            }

            items[j] = item;
        }
    }

    uint32_t total = 0;
    for (int i = 0; i < ITEMS; i++) {
        total = total * 31 + (uint32_t)items[i];
    }

    return total;
}

struct shape {
    int (*area)(const struct shape *self);
    int size;
};

static int square_area(const struct shape *self)
{
    return self->size * self->size;
}

static int strip_area(const struct shape *self)
{
    return self->size * 3;
}

// Calls of methods that are known only when the program runs.
uint32_t kernel_calls(uint32_t seed)
{
    static const struct shape shapes[] = {{square_area, 3}, {strip_area, 4}, {square_area, 5}, {strip_area, 6}};
    uint32_t total = seed;
    for (int i = 0; i < 256; i++) {
        const struct shape *shape = &shapes[i & 3];
        total += (uint32_t)shape->area(shape);
    }

    return total;
}

void kernel_end(void)
{
}
