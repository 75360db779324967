// SPDX-License-Identifier: Apache-2.0 OR MIT

#include <tock.h>

// Asks each device that a chip select selects for an identification, as many do: a command byte, then bytes to be answered.
int main(void)
{
    static const uint8_t sent[] = { 0x9f, 0, 0, 0 };
    for (uint32_t number = 0; tock_spi_controller_set_chip_select(number) == TOCK_OK; number++) {
        uint8_t heard[sizeof sent];
        tock_error_t error = tock_spi_controller_transfer(sent, heard, sizeof sent);
        tock_printf("spi-controller: %u: %s, %02x %02x %02x\n", (unsigned)number, tock_error_name(error), heard[1], heard[2], heard[3]);
    }
    return 0;
}
