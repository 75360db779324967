// SPDX-License-Identifier: Apache-2.0 OR MIT

#include <tock.h>

int main(void)
{
    static const char text[] = "Hello, other side.\n";
    for (unsigned line = 1; tock_serial_line_exists(line); line++) {
        tock_error_t error = tock_serial_line_write(line, text, sizeof text - 1);
        tock_printf("serial-line: %u: %s\n", line, tock_error_name(error));
    }
    return 0;
}
