// SPDX-License-Identifier: Apache-2.0 OR MIT

#include "machine.h"

#include <stddef.h>
#include <tock.h>

#include "dictionary.h"

// Words between two looks at the keyboard.
enum { PATIENCE = 256 };

static cell_t s_stack[STACK_CELLS];
static unsigned s_depth;
static cell_t s_return[RETURN_CELLS];
static unsigned s_calls;
static loop_t s_loops[LOOP_FRAMES];
static unsigned s_loop_count;
static cell_t s_code = NO_CODE; // where the code that runs goes on

static const char *s_failure;
static cell_t s_failed_at;
static const char *s_word = ""; // being performed

void stack_push(cell_t value)
{
    s_stack[s_depth++] = value;
}

cell_t stack_pop(void)
{
    return s_stack[--s_depth];
}

unsigned stack_depth(void)
{
    return s_depth;
}

cell_t stack_peek(unsigned below)
{
    return s_stack[s_depth - 1 - below];
}

void machine_name(const char *word)
{
    s_word = word;
}

void machine_fail(const char *message)
{
    if (s_failure == NULL) {
        s_failure = message;
        s_failed_at = s_code;
    }
}

bool machine_has_failed(void)
{
    return s_failure != NULL;
}

void machine_report(void)
{
    char name[NAME_SIZE];
    bool in_definition = dictionary_name_at(s_failed_at - 1, name);
    tock_printf("%s: %s%s%s\n", s_word, s_failure, in_definition ? ", in " : "", in_definition ? name : "");
}

void machine_reset(void)
{
    if (s_failure != NULL) {
        s_failure = NULL;
        s_depth = 0;
    }
    s_word = "";
    s_code = NO_CODE;
    s_calls = 0;
    s_loop_count = 0;
}

bool machine_is_interrupted(void)
{
    if (tock_line_editor_is_interrupted()) {
        machine_fail("interrupted");
    }
    return machine_has_failed();
}

static void call(cell_t place)
{
    if (s_calls == RETURN_CELLS) {
        s_word = "call";
        machine_fail("return stack overflow");
        return;
    }
    s_return[s_calls++] = s_code;
    s_code = place;
}

static void perform(cell_t token)
{
    if (token >= FIRST_DEFINITION) {
        call(token - FIRST_DEFINITION);
        return;
    }
    const primitive_t *primitive = primitive_of(token);
    s_word = primitive->name;
    if (s_depth < primitive->needs) {
        machine_fail("stack underflow");
    } else if (s_depth - primitive->needs + primitive->leaves > STACK_CELLS) {
        machine_fail("stack overflow");
    } else {
        primitive->run();
    }
}

void machine_execute(cell_t token)
{
    unsigned patience = PATIENCE;
    perform(token);
    while (s_code != NO_CODE && !machine_has_failed()) {
        perform(code_next());
        if (--patience == 0) {
            patience = PATIENCE;
            while (tock_yield_no_wait()) {
            }
            machine_is_interrupted();
        }
    }
}

cell_t code_next(void)
{
    return dictionary_get(s_code++);
}

cell_t code_place(void)
{
    return s_code;
}

void code_jump(cell_t place)
{
    s_code = place;
}

void code_return(void)
{
    while (s_loop_count != 0 && s_loops[s_loop_count - 1].calls == s_calls) {
        s_loop_count--;
    }
    s_code = s_return[--s_calls];
}

void loop_begin(cell_t limit, cell_t index, cell_t end)
{
    if (s_loop_count == LOOP_FRAMES) {
        machine_fail("too many loops in each other");
        return;
    }
    s_loops[s_loop_count++] = (loop_t){ index, limit, end, s_calls };
}

void loop_end(void)
{
    s_loop_count--;
}

loop_t *loop_of(unsigned outward)
{
    if (outward >= s_loop_count || s_loops[s_loop_count - 1 - outward].calls != s_calls) {
        machine_fail("not in a loop");
        return NULL;
    }
    return &s_loops[s_loop_count - 1 - outward];
}
