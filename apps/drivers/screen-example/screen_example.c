// SPDX-License-Identifier: Apache-2.0 OR MIT

#include <tock.h>

int main(void)
{
    // Two bytes are two rows of eight pixels.
    static const uint8_t pattern[16] = {0xcc, 0xcc, 0x33, 0x33, 0xcc, 0xcc, 0x33, 0x33, 0xcc, 0xcc, 0x33, 0x33, 0xcc, 0xcc, 0x33, 0x33};
    static const uint8_t dark[1] = {0};
    uint32_t columns = 0, rows = 0;
    tock_screen_resolution(&columns, &rows);
    tock_screen_fill(dark, sizeof dark);
    tock_screen_set_frame(56, 24, 16, 8);
    tock_error_t error = tock_screen_write(pattern, sizeof pattern);
    tock_printf("screen: %s, %u by %u pixels\n", tock_error_name(error), (unsigned)columns, (unsigned)rows);
    return 0;
}
