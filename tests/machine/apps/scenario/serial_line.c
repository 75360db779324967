// SPDX-License-Identifier: Apache-2.0 OR MIT

// Serial lines beside the console. Parameter 1 is a letter to tell several applications apart, 2 the line.

#include "scenario.h"

#include <tock.h>

#include "parameters.h"

enum { LINES = 5, LONGEST = 40 };

// Writes some lines of text, then says on the console what arrives, line by line, and answers on the line it came from.
void scenario_serial_line(void)
{
    char text[LONGEST + 1];
    unsigned line = parameter(2);
    tock_printf("serial %c: line %u %s\n", (char)parameter(1), line, tock_serial_line_exists(line) ? "is there" : "is not there");
    for (unsigned i = 0; i < LINES; i++) {
        unsigned length = (unsigned)tock_snprintf(text, sizeof text, "%c says %u on line %u\n", (char)parameter(1), i, line);
        tock_error_t error = tock_serial_line_write(line, text, length);
        if (error != TOCK_OK) {
            tock_printf("serial %c: cannot write, %s\n", (char)parameter(1), tock_error_name(error));
            return;
        }
    }
    for (;;) {
        unsigned length = 0;
        do {
            size_t got;
            tock_error_t error = tock_serial_line_read(line, text + length, 1, &got);
            if (error != TOCK_OK || got != 1) {
                tock_printf("serial %c: cannot read, %s\n", (char)parameter(1), tock_error_name(error));
                return;
            }
        } while (text[length++] != '\n' && length < LONGEST);
        tock_printf("serial %c: hears %.*s\n", (char)parameter(1), (int)length - 1, text);
        tock_serial_line_write(line, "heard\n", 6);
    }
}
