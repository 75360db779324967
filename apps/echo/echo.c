// SPDX-License-Identifier: Apache-2.0 OR MIT

#include <tock.h>

// Echoes what is typed, and repeats each line when it is complete.
int main(void)
{
    static char line[65];
    tock_error_t error = tock_line_editor_begin();
    tock_printf("echo: type a line\n");
    while (error == TOCK_OK) {
        error = tock_line_editor_read(line, sizeof line);
        if (error == TOCK_OK) {
            tock_printf("echo: %s\n", line);
        }
    }
    tock_printf("echo: cannot read: %s\n", tock_error_name(error));
    return (int)error;
}
