// SPDX-License-Identifier: Apache-2.0 OR MIT

#include <stdbool.h>
#include <tock.h>

enum { LINE_SIZE = 64, QUEUE_SIZE = 32 };

// Filled by the console's upcall, emptied by main: the next read starts before this character is dealt with, so that
// none is lost while a line is being printed.
static char s_queue[QUEUE_SIZE];
static unsigned s_head;
static unsigned s_tail;
static tock_error_t s_error;

static char s_character;

static void read_done(tock_error_t error, size_t length, void *context)
{
    (void)context;
    if (error == TOCK_OK && length == 1 && s_head - s_tail < QUEUE_SIZE) {
        s_queue[s_head++ % QUEUE_SIZE] = s_character;
    }
    s_error = tock_console_read_async(&s_character, 1, read_done, NULL);
}

// Echoes what is typed, and repeats each line when it is complete.
int main(void)
{
    static char line[LINE_SIZE];
    unsigned length = 0;
    char previous = '\0';

    // The read first: whoever answers the prompt finds a reader.
    s_error = tock_console_read_async(&s_character, 1, read_done, NULL);
    tock_printf("echo: type a line\n");
    while (s_error == TOCK_OK) {
        while (s_tail == s_head && s_error == TOCK_OK) {
            tock_yield_wait();
        }
        if (s_tail == s_head) {
            break;
        }
        char c = s_queue[s_tail++ % QUEUE_SIZE];
        bool second_half_of_newline = c == '\n' && previous == '\r';
        previous = c;
        if (second_half_of_newline) {
            continue;
        }
        if (c == '\r' || c == '\n') {
            tock_printf("\necho: %.*s\n", (int)length, line);
            length = 0;
        } else if (c == '\b' || c == 0x7f) {
            if (length != 0) {
                length--;
                tock_console_puts("\b \b");
            }
        } else if (length < LINE_SIZE) {
            line[length++] = c;
            tock_console_write(&c, 1);
        }
    }
    tock_printf("echo: cannot read: %s\n", tock_error_name(s_error));
    return (int)s_error;
}
