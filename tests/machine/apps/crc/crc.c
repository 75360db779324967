// SPDX-License-Identifier: Apache-2.0 OR MIT

#include <tock.h>

#include "parameters.h"

// Parameters: 0 how often to check a stretch of flash, or 0 to check a much longer one for ever, in silence; 1 a letter that names the process.
// Prints the three checks of a text, two requests that are wrong, and the check of the stretch, which takes several turns of the driver.

static const uint8_t s_stretch[1024] = { 1, 2, 3 };
static const uint8_t s_long_stretch[16384] = { 1 };

static void print_check(char name, tock_crc_algorithm_t algorithm, const void *data, size_t length)
{
    uint32_t check = 0;
    tock_error_t error = tock_crc_compute(algorithm, data, length, &check);
    tock_printf("crc %c: algorithm %u of %u bytes: %s %08x\n", name, (unsigned)algorithm, (unsigned)length, tock_error_name(error),
                (unsigned)check);
}

int main(void)
{
    while (parameter(0) == 0) {
        uint32_t check;
        tock_crc_compute(TOCK_CRC_32, s_long_stretch, sizeof s_long_stretch, &check);
    }

    char name = (char)parameter(1);
    print_check(name, TOCK_CRC_32, "123456789", 9);
    print_check(name, TOCK_CRC_32C, "123456789", 9);
    print_check(name, TOCK_CRC_16_CCITT, "123456789", 9);
    print_check(name, TOCK_CRC_32, "123456789", 0);
    print_check(name, (tock_crc_algorithm_t)3, "123456789", 9);

    for (uint32_t round = 0; round < parameter(0); round++) {
        print_check(name, TOCK_CRC_32, s_stretch, sizeof s_stretch);
    }
    tock_printf("crc %c: over\n", name);
    return 0;
}
