// SPDX-License-Identifier: Apache-2.0 OR MIT

#include <tock.h>

// "123456789" is the text that tables of such checks give the values of.
int main(void)
{
    static const char text[] = "123456789";
    uint32_t check;
    tock_crc_compute(TOCK_CRC_32, text, sizeof text - 1, &check);
    tock_printf("crc: CRC-32 0x%08x\n", (unsigned)check);
    tock_crc_compute(TOCK_CRC_32C, text, sizeof text - 1, &check);
    tock_printf("crc: CRC-32C 0x%08x\n", (unsigned)check);
    return 0;
}
