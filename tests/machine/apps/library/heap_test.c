// SPDX-License-Identifier: Apache-2.0 OR MIT

// Allocations of random sizes, each full of a byte of its own from end to end, so that two that overlap are found.

#include "heap_test.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <tock.h>

enum { BLOCKS = 40, STEPS = 4000, LARGEST = 300 };

static struct {
    uint8_t *memory;
    size_t size;
} s_block[BLOCKS];

static unsigned s_damaged;
static unsigned s_refused;
static unsigned s_given;

static void examine(unsigned i, size_t size)
{
    for (size_t at = 0; at < size; at++) {
        s_damaged += s_block[i].memory[at] != (uint8_t)i;
    }
    s_damaged += ((uintptr_t)s_block[i].memory & 7) != 0;
}

static void step(void)
{
    unsigned i = (unsigned)rand() % BLOCKS;
    size_t size = (size_t)rand() % LARGEST + 1;
    if (s_block[i].memory != NULL) {
        examine(i, s_block[i].size);
    }
    if (s_block[i].memory != NULL && rand() % 3 == 0) {
        uint8_t *changed = realloc(s_block[i].memory, size);
        if (changed == NULL) {
            s_refused++;
            return;
        }
        s_block[i].memory = changed;
        examine(i, size < s_block[i].size ? size : s_block[i].size);
    } else {
        free(s_block[i].memory);
        s_block[i].memory = rand() % 4 != 0 ? malloc(size) : calloc(1, size);
        if (s_block[i].memory == NULL) {
            s_refused++;
            return;
        }
    }
    s_given++;
    s_block[i].size = size;
    memset(s_block[i].memory, (int)i, size);
}

void test_heap(void)
{
    srand(1);
    void *foreign = NULL;
    for (unsigned i = 0; i < STEPS; i++) {
        if (i == BLOCKS / 2) {
            // Somebody else takes memory in the middle, while there is some.
            if (tock_sbrk(20, &foreign) == TOCK_OK) {
                memset(foreign, 0xEE, 20);
            }
        }
        step();
    }
    for (unsigned i = 0; i < BLOCKS; i++) {
        if (s_block[i].memory != NULL) {
            examine(i, s_block[i].size);
        }
        free(s_block[i].memory);
        s_block[i].memory = NULL;
    }
    for (unsigned i = 0; i < 20; i++) {
        s_damaged += ((uint8_t *)foreign)[i] != 0xEE;
    }

    // Everything is free: the largest piece is nearly all of it.
    size_t largest = 6000;
    void *all;
    while ((all = malloc(largest)) == NULL) {
        largest -= 8;
    }
    free(all);
    printf("library: heap: %u allocations, %u refused, %u bytes damaged, then %u in one piece\n", s_given, s_refused, s_damaged, (unsigned)largest);
    printf("library: heap: too much %s, nothing %s\n", malloc(SIZE_MAX) == NULL && calloc(SIZE_MAX / 2, 4) == NULL ? "refused" : "GIVEN",
        malloc(0) == NULL ? "refused" : "GIVEN");
}
