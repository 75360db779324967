// SPDX-License-Identifier: Apache-2.0 OR MIT

// Words that move what is on the stack.

#include "machine.h"

static void dup(void)
{
    stack_push(stack_peek(0));
}

static void question_dup(void)
{
    if (stack_peek(0) != 0) {
        dup();
    }
}

static void drop(void)
{
    stack_pop();
}

static void swap(void)
{
    cell_t top = stack_pop();
    cell_t next = stack_pop();
    stack_push(top);
    stack_push(next);
}

static void over(void)
{
    stack_push(stack_peek(1));
}

static void rotate(void)
{
    cell_t third = stack_pop();
    cell_t second = stack_pop();
    cell_t first = stack_pop();
    stack_push(second);
    stack_push(third);
    stack_push(first);
}

static void nip(void)
{
    cell_t top = stack_pop();
    stack_pop();
    stack_push(top);
}

static void tuck(void)
{
    swap();
    over();
}

static void two_dup(void)
{
    over();
    over();
}

static void two_drop(void)
{
    drop();
    drop();
}

static void pick(void)
{
    cell_t below = stack_pop();
    if (below < 0 || (unsigned)below >= stack_depth()) {
        machine_fail("stack underflow");
        return;
    }
    stack_push(stack_peek((unsigned)below));
}

static void depth(void)
{
    stack_push((cell_t)stack_depth());
}

static void clear(void)
{
    while (stack_depth() != 0) {
        drop();
    }
}

static const primitive_t s_words[] = {
    { "dup", dup, 1, 2, 0 },
    { "?dup", question_dup, 1, 2, 0 },
    { "drop", drop, 1, 0, 0 },
    { "swap", swap, 2, 2, 0 },
    { "over", over, 2, 3, 0 },
    { "rot", rotate, 3, 3, 0 },
    { "nip", nip, 2, 1, 0 },
    { "tuck", tuck, 2, 3, 0 },
    { "2dup", two_dup, 2, 4, 0 },
    { "2drop", two_drop, 2, 0, 0 },
    { "pick", pick, 1, 1, 0 },
    { "depth", depth, 0, 1, 0 },
    { "clear", clear, 0, 0, 0 },
};

const primitive_group_t stack_words = { s_words, sizeof s_words / sizeof s_words[0] };
