// SPDX-License-Identifier: Apache-2.0 OR MIT

/// Words that are written in C, and the tokens that compiled code is made of.

#ifndef PRIMITIVE_H
#define PRIMITIVE_H

#include <stdbool.h>
#include <stdint.h>

typedef int32_t cell_t;

enum {
    IMMEDIATE = 1,    ///< performed while a definition is compiled, too
    COMPILE_ONLY = 2, ///< means nothing outside of a definition
    AT_ONCE_ONLY = 4, ///< cannot be a part of a definition: what changes the dictionary must not be in it
    HAS_OPERAND = 8,  ///< the cell behind it in compiled code belongs to it
};

typedef struct {
    const char *name;
    void (*run)(void);
    uint8_t needs;  ///< so many cells are on the stack, or it is not run
    uint8_t leaves; ///< there is room for so many in their place, or it is not run
    uint8_t flags;
} primitive_t;

/// Primitives that belong together.
typedef struct {
    const primitive_t *primitives;
    unsigned count;
} primitive_group_t;

/// Tokens below this are primitives; above it, the place of a definition's code is added.
enum { FIRST_DEFINITION = 512 };

/// What the compiler writes into definitions by itself. These come first in the group of control words, in this order.
enum { TOKEN_LITERAL, TOKEN_TEXT, TOKEN_BRANCH, TOKEN_BRANCH_IF_FALSE, TOKEN_DO, TOKEN_LOOP, TOKEN_PLUS_LOOP, TOKEN_EXIT };

extern const primitive_group_t control_words, compiler_words, stack_words, arithmetic_words, memory_words, output_words, tool_words, hardware_words;

/// The primitive of a token; NULL if there is none.
const primitive_t *primitive_of(cell_t token);

/// Looks a name up. Stores the token.
bool primitive_find(const char *name, cell_t *token);

/// The tokens of all primitives, one after the other, from -1 on; -1 behind the last one.
cell_t primitive_next(cell_t token);

#endif
