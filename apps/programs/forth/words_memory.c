// SPDX-License-Identifier: Apache-2.0 OR MIT

// The cells of variables. An address is the number of a cell.

#include <stddef.h>
#include <tock.h>

#include "dictionary.h"
#include "machine.h"

static void fetch(void)
{
    const cell_t *cell = data_at(stack_pop());
    if (cell != NULL) {
        stack_push(*cell);
    }
}

static void store(void)
{
    cell_t *cell = data_at(stack_pop());
    cell_t value = stack_pop();
    if (cell != NULL) {
        *cell = value;
    }
}

static void plus_store(void)
{
    cell_t *cell = data_at(stack_pop());
    cell_t value = stack_pop();
    if (cell != NULL) {
        *cell = (cell_t)((uint32_t)*cell + (uint32_t)value);
    }
}

static void question(void)
{
    const cell_t *cell = data_at(stack_pop());
    if (cell != NULL) {
        tock_printf("%d ", (int)*cell);
    }
}

static void allot(void)
{
    data_allot(stack_pop());
}

static const primitive_t s_words[] = {
    { "@", fetch, 1, 1, 0 },
    { "!", store, 2, 0, 0 },
    { "+!", plus_store, 2, 0, 0 },
    { "?", question, 1, 0, 0 },
    { "allot", allot, 1, 0, 0 },
};

const primitive_group_t memory_words = { s_words, sizeof s_words / sizeof s_words[0] };
