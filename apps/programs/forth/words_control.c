// SPDX-License-Identifier: Apache-2.0 OR MIT

// What definitions are made of besides other words: numbers, text, jumps, loops.

#include <stddef.h>
#include <tock.h>

#include "dictionary.h"
#include "machine.h"

static void literal(void)
{
    stack_push(code_next());
}

// The length is the operand; the characters lie behind it.
static void text(void)
{
    unsigned length;
    cell_t next;
    const char *characters = dictionary_text(code_place(), &length, &next);
    code_jump(next);
    tock_console_write(characters, length);
}

static void branch(void)
{
    code_jump(code_next());
}

static void branch_if_false(void)
{
    cell_t target = code_next();
    if (stack_pop() == 0) {
        code_jump(target);
    }
}

static void do_word(void)
{
    cell_t end = code_next();
    cell_t index = stack_pop();
    cell_t limit = stack_pop();
    loop_begin(limit, index, end);
}

// Over when the index steps from below the limit to it, or back over it.
static void step(cell_t by)
{
    cell_t body = code_next();
    loop_t *loop = loop_of(0);
    uint32_t before = (uint32_t)loop->index - (uint32_t)loop->limit;
    uint32_t after = before + (uint32_t)by;
    loop->index = (cell_t)((uint32_t)loop->index + (uint32_t)by);
    if ((int32_t)((before ^ after) & (before ^ (uint32_t)by)) < 0) {
        loop_end();
    } else {
        code_jump(body);
    }
}

static void loop_word(void)
{
    step(1);
}

static void plus_loop_word(void)
{
    step(stack_pop());
}

static void push_index(unsigned outward)
{
    loop_t *loop = loop_of(outward);
    if (loop != NULL) {
        stack_push(loop->index);
    }
}

static void index_word(void)
{
    push_index(0);
}

static void outer_index_word(void)
{
    push_index(1);
}

static void leave(void)
{
    loop_t *loop = loop_of(0);
    if (loop != NULL) {
        code_jump(loop->end);
        loop_end();
    }
}

static const primitive_t s_words[] = {
    [TOKEN_LITERAL] = { "(literal)", literal, 0, 1, COMPILE_ONLY | HAS_OPERAND },
    [TOKEN_TEXT] = { "(text)", text, 0, 0, COMPILE_ONLY | HAS_OPERAND },
    [TOKEN_BRANCH] = { "(branch)", branch, 0, 0, COMPILE_ONLY | HAS_OPERAND },
    [TOKEN_BRANCH_IF_FALSE] = { "(branch-if-false)", branch_if_false, 1, 0, COMPILE_ONLY | HAS_OPERAND },
    [TOKEN_DO] = { "(do)", do_word, 2, 0, COMPILE_ONLY | HAS_OPERAND },
    [TOKEN_LOOP] = { "(loop)", loop_word, 0, 0, COMPILE_ONLY | HAS_OPERAND },
    [TOKEN_PLUS_LOOP] = { "(+loop)", plus_loop_word, 1, 0, COMPILE_ONLY | HAS_OPERAND },
    [TOKEN_EXIT] = { "exit", code_return, 0, 0, COMPILE_ONLY },
    { "i", index_word, 0, 1, COMPILE_ONLY },
    { "j", outer_index_word, 0, 1, COMPILE_ONLY },
    { "leave", leave, 0, 0, COMPILE_ONLY },
};

const primitive_group_t control_words = { s_words, sizeof s_words / sizeof s_words[0] };
