// SPDX-License-Identifier: Apache-2.0 OR MIT

#include "compiler.h"

#include <tock.h>

#include "dictionary.h"
#include "machine.h"
#include "source.h"

enum { NESTING = 16 };

// A structure that has begun and whose end is still to come.
typedef enum { IF_OPEN, ELSE_OPEN, BEGIN_OPEN, WHILE_OPEN, DO_OPEN } opening_t;

static bool s_is_on;
static struct {
    opening_t what;
    cell_t place; // an operand to fill in, or where to jump back to
} s_open[NESTING];
static unsigned s_open_count;

bool compiler_is_on(void)
{
    return s_is_on;
}

void compiler_add(cell_t token)
{
    dictionary_add(token);
}

void compiler_add_number(cell_t value)
{
    dictionary_add(TOKEN_LITERAL);
    dictionary_add(value);
}

void compiler_abandon(void)
{
    dictionary_abandon();
    s_is_on = false;
    s_open_count = 0;
}

static void open(opening_t what, cell_t place)
{
    if (s_open_count == NESTING) {
        machine_fail("too many structures in each other");
        return;
    }
    s_open[s_open_count].what = what;
    s_open[s_open_count++].place = place;
}

// Ends the innermost structure, which has to be of a kind. Its place.
static cell_t close(opening_t what, const char *otherwise)
{
    if (s_open_count == 0 || s_open[s_open_count - 1].what != what) {
        machine_fail(otherwise);
        return NO_CODE;
    }
    return s_open[--s_open_count].place;
}

// Adds a jump. The place of its operand.
static cell_t add_jump(cell_t token, cell_t target)
{
    dictionary_add(token);
    dictionary_add(target);
    return dictionary_here() - 1;
}

// Lets a jump that was added earlier lead here.
static void land(cell_t operand)
{
    if (!machine_has_failed()) {
        dictionary_set(operand, dictionary_here());
    }
}

static void colon(void)
{
    char name[NAME_SIZE];
    if (source_name(name)) {
        dictionary_begin(name);
        s_is_on = true;
    }
}

static void semicolon(void)
{
    if (s_open_count != 0) {
        static const char *const s_unfinished[] = { "IF without THEN", "ELSE without THEN", "BEGIN without end", "WHILE without REPEAT", "DO without LOOP" };
        machine_fail(s_unfinished[s_open[s_open_count - 1].what]);
        return;
    }
    dictionary_add(TOKEN_EXIT);
    if (!machine_has_failed()) {
        dictionary_finish();
        s_is_on = false;
    }
}

static void if_word(void)
{
    open(IF_OPEN, add_jump(TOKEN_BRANCH_IF_FALSE, 0));
}

static void else_word(void)
{
    cell_t condition = close(IF_OPEN, "ELSE without IF");
    open(ELSE_OPEN, add_jump(TOKEN_BRANCH, 0));
    land(condition);
}

static void then_word(void)
{
    bool has_else = s_open_count != 0 && s_open[s_open_count - 1].what == ELSE_OPEN;
    land(close(has_else ? ELSE_OPEN : IF_OPEN, "THEN without IF"));
}

static void begin_word(void)
{
    open(BEGIN_OPEN, dictionary_here());
}

static void until_word(void)
{
    add_jump(TOKEN_BRANCH_IF_FALSE, close(BEGIN_OPEN, "UNTIL without BEGIN"));
}

static void again_word(void)
{
    add_jump(TOKEN_BRANCH, close(BEGIN_OPEN, "AGAIN without BEGIN"));
}

static void while_word(void)
{
    cell_t begin = close(BEGIN_OPEN, "WHILE without BEGIN");
    cell_t condition = add_jump(TOKEN_BRANCH_IF_FALSE, 0);

    // BEGIN again, below what REPEAT looks for first.
    open(BEGIN_OPEN, begin);
    open(WHILE_OPEN, condition);
}

static void repeat_word(void)
{
    cell_t condition = close(WHILE_OPEN, "REPEAT without WHILE");
    add_jump(TOKEN_BRANCH, close(BEGIN_OPEN, "REPEAT without BEGIN"));
    land(condition);
}

static void do_word(void)
{
    open(DO_OPEN, add_jump(TOKEN_DO, 0));
}

// Behind DO and its operand the body begins; behind LOOP and its operand the loop is over.
static void end_loop(cell_t token, const char *otherwise)
{
    cell_t operand = close(DO_OPEN, otherwise);
    add_jump(token, operand + 1);
    land(operand);
}

static void loop_word(void)
{
    end_loop(TOKEN_LOOP, "LOOP without DO");
}

static void plus_loop_word(void)
{
    end_loop(TOKEN_PLUS_LOOP, "+LOOP without DO");
}

static void recurse(void)
{
    dictionary_add(dictionary_own_token());
}

static void dot_quote(void)
{
    unsigned length;
    const char *text = source_until('"', &length);
    if (s_is_on) {
        dictionary_add(TOKEN_TEXT);
        dictionary_add_text(text, length);
    } else {
        tock_console_write(text, length);
    }
}

static void comment(void)
{
    unsigned length;
    source_until(')', &length);
}

static void rest_comment(void)
{
    unsigned length;
    source_until('\0', &length);
}

// A definition that leaves a number.
static void define(cell_t value)
{
    char name[NAME_SIZE];
    if (source_name(name)) {
        dictionary_begin(name);
        compiler_add_number(value);
        dictionary_add(TOKEN_EXIT);
        if (!machine_has_failed()) {
            dictionary_finish();
        }
    }
}

static void constant(void)
{
    define(stack_pop());
}

static void variable(void)
{
    // The entry first: what forgets it gives the cell back, too.
    cell_t address = DATA_CELLS - (cell_t)data_unused();
    if (data_unused() == 0) {
        machine_fail("no cells left");
        return;
    }
    define(address);
    if (!machine_has_failed()) {
        data_allot(1);
    }
}

static const primitive_t s_words[] = {
    { ":", colon, 0, 0, AT_ONCE_ONLY },
    { ";", semicolon, 0, 0, IMMEDIATE | COMPILE_ONLY },
    { "if", if_word, 0, 0, IMMEDIATE | COMPILE_ONLY },
    { "else", else_word, 0, 0, IMMEDIATE | COMPILE_ONLY },
    { "then", then_word, 0, 0, IMMEDIATE | COMPILE_ONLY },
    { "begin", begin_word, 0, 0, IMMEDIATE | COMPILE_ONLY },
    { "until", until_word, 0, 0, IMMEDIATE | COMPILE_ONLY },
    { "again", again_word, 0, 0, IMMEDIATE | COMPILE_ONLY },
    { "while", while_word, 0, 0, IMMEDIATE | COMPILE_ONLY },
    { "repeat", repeat_word, 0, 0, IMMEDIATE | COMPILE_ONLY },
    { "do", do_word, 0, 0, IMMEDIATE | COMPILE_ONLY },
    { "loop", loop_word, 0, 0, IMMEDIATE | COMPILE_ONLY },
    { "+loop", plus_loop_word, 0, 0, IMMEDIATE | COMPILE_ONLY },
    { "recurse", recurse, 0, 0, IMMEDIATE | COMPILE_ONLY },
    { ".\"", dot_quote, 0, 0, IMMEDIATE },
    { "(", comment, 0, 0, IMMEDIATE },
    { "\\", rest_comment, 0, 0, IMMEDIATE },
    { "constant", constant, 1, 0, AT_ONCE_ONLY },
    { "variable", variable, 0, 0, AT_ONCE_ONLY },
};

const primitive_group_t compiler_words = { s_words, sizeof s_words / sizeof s_words[0] };
