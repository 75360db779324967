// SPDX-License-Identifier: Apache-2.0 OR MIT

// What is printed.

#include <tock.h>

#include "machine.h"

static void dot(void)
{
    tock_printf("%d ", (int)stack_pop());
}

static void unsigned_dot(void)
{
    tock_printf("%u ", (unsigned)stack_pop());
}

static void hexadecimal_dot(void)
{
    tock_printf("$%x ", (unsigned)stack_pop());
}

static void emit(void)
{
    char character = (char)stack_pop();
    tock_console_write(&character, 1);
}

static void carriage_return(void)
{
    tock_console_puts("\n");
}

static void space(void)
{
    tock_console_puts(" ");
}

static void dot_stack(void)
{
    tock_printf("<%u> ", stack_depth());
    for (unsigned below = stack_depth(); below-- != 0;) {
        tock_printf("%d ", (int)stack_peek(below));
    }
}

static const primitive_t s_words[] = {
    { ".", dot, 1, 0, 0 },
    { "u.", unsigned_dot, 1, 0, 0 },
    { "h.", hexadecimal_dot, 1, 0, 0 },
    { "emit", emit, 1, 0, 0 },
    { "cr", carriage_return, 0, 0, 0 },
    { "space", space, 0, 0, 0 },
    { ".s", dot_stack, 0, 0, 0 },
};

const primitive_group_t output_words = { s_words, sizeof s_words / sizeof s_words[0] };
