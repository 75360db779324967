// SPDX-License-Identifier: Apache-2.0 OR MIT

#include "interpreter.h"

#include <ctype.h>
#include <stddef.h>
#include <stdlib.h>
#include <tock.h>

#include "compiler.h"
#include "machine.h"
#include "source.h"

static unsigned digit_of(char c)
{
    return isdigit((unsigned char)c) ? (unsigned)(c - '0') : isxdigit((unsigned char)c) ? (unsigned)(c - 'a' + 10) : 16;
}

// Stores a number, decimal or hexadecimal behind a dollar sign, and fails if it is too large. False for what is none.
static bool parse_number(const char *word, cell_t *value)
{
    bool negative = *word == '-';
    word += negative;
    unsigned base = *word == '$' ? 16 : 10;
    word += *word == '$';
    uint32_t most = base == 16 ? UINT32_MAX : INT32_MAX + (uint32_t)negative;
    uint32_t number = 0;
    bool too_large = false;
    do {
        unsigned digit = digit_of(*word);
        if (digit >= base) {
            return false;
        }
        too_large |= number > (most - digit) / base;
        number = number * base + digit;
    } while (*++word != '\0');
    if (too_large) {
        machine_fail("number too large");
    }
    *value = (cell_t)(negative ? 0u - number : number);
    return true;
}

static void interpret_token(cell_t token)
{
    const primitive_t *primitive = token < FIRST_DEFINITION ? primitive_of(token) : NULL;
    unsigned flags = primitive != NULL ? primitive->flags : 0;
    if (compiler_is_on() && (flags & AT_ONCE_ONLY) != 0) {
        machine_fail("not in a definition");
    } else if (!compiler_is_on() && (flags & COMPILE_ONLY) != 0) {
        machine_fail("only in a definition");
    } else if (compiler_is_on() && (flags & IMMEDIATE) == 0) {
        compiler_add(token);
    } else {
        machine_execute(token);
    }
}

static void interpret_number(cell_t value)
{
    if (compiler_is_on()) {
        compiler_add_number(value);
    } else if (stack_depth() == STACK_CELLS) {
        machine_fail("stack overflow");
    } else {
        stack_push(value);
    }
}

bool interpreter_run(const char *line)
{
    char word[NAME_SIZE] = "";
    source_begin(line);
    machine_name(word);
    while (!machine_has_failed() && source_word(word)) {
        cell_t found;
        machine_name(word);
        if (dictionary_find(word, &found)) {
            interpret_token(dictionary_token(found));
        } else if (primitive_find(word, &found) && !(word[0] == '(' && word[1] != '\0')) {
            interpret_token(found);
        } else if (parse_number(word, &found)) {
            interpret_number(found);
        } else {
            machine_fail("unknown word");
        }
    }
    bool failed = machine_has_failed();
    if (failed) {
        machine_report();
        compiler_abandon();
    }
    machine_reset();
    return !failed;
}
