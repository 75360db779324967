// SPDX-License-Identifier: Apache-2.0 OR MIT

#include "primitive.h"

#include <stddef.h>
#include <string.h>

enum { GROUP_SIZE = 64 };

static const primitive_group_t *const s_groups[] = {
    &control_words, // first: see the tokens of the compiler
    &compiler_words,
    &stack_words,
    &arithmetic_words,
    &memory_words,
    &output_words,
    &tool_words,
    &hardware_words,
};

static const unsigned s_group_count = sizeof s_groups / sizeof s_groups[0];

_Static_assert(sizeof s_groups / sizeof s_groups[0] * GROUP_SIZE <= FIRST_DEFINITION, "tokens of primitives run into those of definitions");

const primitive_t *primitive_of(cell_t token)
{
    unsigned group = (unsigned)token / GROUP_SIZE;
    unsigned index = (unsigned)token % GROUP_SIZE;
    return group < s_group_count && index < s_groups[group]->count ? &s_groups[group]->primitives[index] : NULL;
}

cell_t primitive_next(cell_t token)
{
    unsigned next = (unsigned)(token + 1);
    if (primitive_of((cell_t)next) == NULL) {
        next = (next + GROUP_SIZE - 1) / GROUP_SIZE * GROUP_SIZE;
    }
    return primitive_of((cell_t)next) != NULL ? (cell_t)next : -1;
}

bool primitive_find(const char *name, cell_t *token)
{
    for (cell_t next = primitive_next(-1); next >= 0; next = primitive_next(next)) {
        if (strcmp(primitive_of(next)->name, name) == 0) {
            *token = next;
            return true;
        }
    }
    return false;
}
