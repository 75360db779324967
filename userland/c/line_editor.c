// SPDX-License-Identifier: Apache-2.0 OR MIT

#include "tock/line_editor.h"

#include "tock/console.h"
#include "tock/syscalls.h"

enum {
    QUEUE_SIZE = 32,
    CONTROL_C = 0x03,
    ESCAPE = 0x1b,
    DELETE = 0x7f,
};

// Filled by the console's upcall, emptied by the reader: the next read begins before a character is dealt with.
static char s_queue[QUEUE_SIZE];
static unsigned s_head;
static unsigned s_tail;
static tock_error_t s_error;
static bool s_interrupted;

static char s_character;

static void read_done(tock_error_t error, size_t length, void *context)
{
    (void)context;
    if (error == TOCK_OK && length == 1) {
        s_interrupted |= s_character == CONTROL_C || s_character == ESCAPE;
        if (s_head - s_tail < QUEUE_SIZE) {
            s_queue[s_head++ % QUEUE_SIZE] = s_character;
        }
    }
    s_error = tock_console_read_async(&s_character, 1, read_done, NULL);
}

static tock_error_t next_character(char *character)
{
    while (s_tail == s_head) {
        if (s_error != TOCK_OK) {
            return s_error;
        }
        tock_yield_wait();
    }
    *character = s_queue[s_tail++ % QUEUE_SIZE];
    return TOCK_OK;
}

tock_error_t tock_line_editor_begin(void)
{
    s_error = tock_console_read_async(&s_character, 1, read_done, NULL);
    return s_error;
}

bool tock_line_editor_is_interrupted(void)
{
    return s_interrupted;
}

// What of a line has been typed, beside its characters.
typedef struct {
    enum { PLAIN, AFTER_ESCAPE, IN_SEQUENCE } keys; // a cursor key is Escape, a bracket, and what ends with a letter
    bool ended_by_return;                           // the line before: a line feed behind it is no line of its own
} state_t;

// Whether a character is a part of a key that the editor does not know, or the second half of Enter.
static bool skip(state_t *state, char c)
{
    bool second_half = c == '\n' && state->ended_by_return;
    state->ended_by_return = c == '\r';
    bool skipped = second_half || c == ESCAPE || state->keys == IN_SEQUENCE || (state->keys == AFTER_ESCAPE && c == '[');
    if (c == ESCAPE) {
        state->keys = AFTER_ESCAPE;
    } else if (state->keys == AFTER_ESCAPE) {
        state->keys = c == '[' ? IN_SEQUENCE : PLAIN;
    } else if (state->keys == IN_SEQUENCE && c >= '@') {
        state->keys = PLAIN;
    }
    return skipped;
}

tock_error_t tock_line_editor_read(char *line, size_t size)
{
    static state_t s_state;
    size_t length = 0;
    s_interrupted = false;
    for (;;) {
        char c;
        tock_error_t error = next_character(&c);
        if (error != TOCK_OK) {
            return error;
        }
        if (skip(&s_state, c)) {
            continue;
        }
        if (c == '\r' || c == '\n' || c == CONTROL_C) {
            line[c == CONTROL_C ? 0 : length] = '\0';
            return tock_console_write("\n", 1);
        }
        if (c == '\b' || c == DELETE) {
            if (length != 0) {
                length--;
                tock_console_puts("\b \b");
            }
        } else if (c >= ' ' && length + 1 < size) {
            line[length++] = c;
            tock_console_write(&c, 1);
        }
    }
}
