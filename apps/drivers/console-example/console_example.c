// SPDX-License-Identifier: Apache-2.0 OR MIT

#include <tock.h>

// Reads letter by letter and writes each line back in capitals.
int main(void)
{
    char line[40];
    size_t length = 0;
    tock_printf("console: type a line\n");
    for (;;) {
        char letter;
        size_t got;
        tock_error_t error = tock_console_read(&letter, 1, &got);
        if (error != TOCK_OK) {
            return (int)error;
        }
        if (letter == '\n' || length == sizeof line - 1) {
            line[length] = 0;
            tock_printf("console: %s\n", line);
            length = 0;
        } else {
            line[length++] = letter >= 'a' && letter <= 'z' ? (char)(letter - 'a' + 'A') : letter;
        }
    }
}
