// SPDX-License-Identifier: Apache-2.0 OR MIT

#include <tock.h>

#include "compiler.h"
#include "interpreter.h"

// Interprets what is typed, line by line. A line that failed is told; then it goes on.
int main(void)
{
    static char line[81];
    tock_error_t error = tock_line_editor_begin();
    tock_printf("forth: ready; WORDS lists the words\n");
    while (error == TOCK_OK) {
        error = tock_line_editor_read(line, sizeof line);
        if (error == TOCK_OK && interpreter_run(line) && !compiler_is_on()) {
            tock_printf("ok\n");
        }
    }
    tock_printf("forth: cannot read: %s\n", tock_error_name(error));
    return (int)error;
}
