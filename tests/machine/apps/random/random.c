// SPDX-License-Identifier: Apache-2.0 OR MIT

#include <tock.h>

#include "parameters.h"

// Parameters: 0 how many lines to print, 1 a letter that names the process.
// Prints lines of sixteen random bytes; between two of them it takes more than it prints, so that the generator is seeded anew meanwhile.

enum { LINE = 16, MORE = 512 };

static uint8_t s_bytes[MORE];

int main(void)
{
    for (uint32_t line = 0; line < parameter(0); line++) {
        char text[2 * LINE + 1];
        tock_error_t error = tock_random_bytes(s_bytes, sizeof s_bytes);
        for (unsigned i = 0; i < LINE; i++) {
            tock_snprintf(&text[2 * i], 3, "%02x", s_bytes[MORE - LINE + i]);
        }
        tock_printf("random %c: %s %s\n", (char)parameter(1), tock_error_name(error), text);
    }
    tock_printf("random %c: over\n", (char)parameter(1));
    return 0;
}
