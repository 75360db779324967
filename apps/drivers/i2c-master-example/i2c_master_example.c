// SPDX-License-Identifier: Apache-2.0 OR MIT

#include <tock.h>

// Asks every address for a byte; a device acknowledges it.
int main(void)
{
    for (uint8_t address = 0x08; address < 0x78; address++) {
        uint8_t byte;
        if (tock_i2c_master_read(address, &byte, 1) == TOCK_OK) {
            tock_printf("i2c: a device at 0x%02x\n", address);
        }
    }
    tock_printf("i2c: that is all\n");
    return 0;
}
