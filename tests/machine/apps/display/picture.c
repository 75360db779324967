// SPDX-License-Identifier: Apache-2.0 OR MIT

#include "display.h"

#include <tock.h>

// A sailing boat, 16 by 16 pixels, a bit each.
static const uint8_t Boat[] = {
    0x01, 0x00, 0x01, 0x80, 0x01, 0xc0, 0x05, 0xe0, 0x0d, 0xf0, 0x1d, 0xf8, 0x3d, 0xfc, 0x7d, 0xfe,
    0xfd, 0xff, 0x01, 0x00, 0x01, 0x00, 0xff, 0xff, 0x7f, 0xfe, 0x3f, 0xfc, 0x00, 0x00, 0xb6, 0xdb,
};

static tock_error_t fill(uint16_t x, uint16_t y, uint16_t width, uint16_t height, const void *pixel, size_t length)
{
    tock_error_t error = tock_screen_set_frame(x, y, width, height);
    return error != TOCK_OK ? error : tock_screen_fill(pixel, length);
}

// A border, two lines of text, a picture, and all levels of grey.
tock_error_t draw_picture(void)
{
    static const uint8_t lit = 0xff;
    tock_error_t error = tock_text_screen_clear();
    if (error != TOCK_OK) {
        return error;
    }
    fill(0, 0, 128, 1, &lit, 1);
    fill(0, 63, 128, 1, &lit, 1);
    fill(0, 0, 2, 64, &lit, 1);
    fill(126, 0, 2, 64, &lit, 1);

    tock_text_screen_set_cursor(2, 1);
    tock_text_screen_print("Sail & {row}");
    tock_text_screen_set_cursor(2, 3);
    tock_text_screen_print("0123456789 #?");

    tock_screen_set_frame(100, 8, 16, 16);
    tock_screen_write(Boat, sizeof Boat);

    tock_screen_set_format(TOCK_SCREEN_RGB_888);
    for (uint16_t level = 0; level < 16; level++) {
        uint8_t grey[] = { (uint8_t)(level * 17), (uint8_t)(level * 17), (uint8_t)(level * 17) };
        error = fill((uint16_t)(16 + 6 * level), 40, 6, 12, grey, sizeof grey);
    }
    return error;
}
