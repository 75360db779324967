// SPDX-License-Identifier: Apache-2.0 OR MIT

// The display. Parameter 0 chooses the scenario, parameter 1 is a letter to tell several applications apart.

#include "display.h"

#include <tock.h>

#include "parameters.h"

enum { HALF = 64, ROWS = 64 };

static uint8_t s_pixels[HALF / 8 * ROWS];

static void say(const char *what, tock_error_t error)
{
    tock_printf("display %c: %s: %s\n", (char)parameter(1), what, tock_error_name(error));
}

static void paint(uint8_t pattern)
{
    for (unsigned i = 0; i < sizeof s_pixels; i++) {
        s_pixels[i] = pattern;
    }
}

// Paints the half that begins at column parameter 2 again and again, at last with parameter 3 in each byte.
static void share(void)
{
    tock_error_t error = tock_screen_set_frame((uint16_t)parameter(2), 0, HALF, ROWS);
    for (unsigned round = 0; round < 8 && error == TOCK_OK; round++) {
        paint(round % 2 == 0 ? 0x00 : 0xff);
        error = tock_screen_write(s_pixels, sizeof s_pixels);
    }
    paint((uint8_t)parameter(3));
    if (error == TOCK_OK) {
        error = tock_screen_write(s_pixels, sizeof s_pixels);
    }
    say("shared", error);
}

static void ignore(tock_error_t error, void *context)
{
    (void)error;
    (void)context;
}

// Asks for its half to be painted, and ends without waiting for that.
static void end_early(void)
{
    tock_screen_set_frame((uint16_t)parameter(2), 0, HALF, ROWS);
    paint(0xff);
    say("asked", tock_screen_write_async(s_pixels, sizeof s_pixels, ignore, NULL));
    tock_exit_terminate(0);
}

static void try_wrong_arguments(void)
{
    uint32_t columns = 0;
    uint32_t rows = 0;
    say("resolution", tock_screen_resolution(&columns, &rows));
    tock_printf("display %c: %u by %u\n", (char)parameter(1), (unsigned)columns, (unsigned)rows);
    say("odd frame", tock_screen_set_frame(1, 0, 2, 2));
    say("frame beyond", tock_screen_set_frame(0, 32, 128, 33));
    say("empty frame", tock_screen_set_frame(0, 0, 0, 1));
    say("format", tock_screen_set_format((tock_screen_format_t)5));
    say("nothing", tock_screen_write(s_pixels, 0));
    say("frame", tock_screen_set_frame(0, 0, 8, 1));
    say("too much", tock_screen_write(s_pixels, 2));
    say("cursor", tock_text_screen_set_cursor(21, 0));
    say("no text", tock_text_screen_write(s_pixels, 0));
    say("off", tock_screen_set_power(false));
    say("dark", tock_screen_write(s_pixels, 1));
    say("on", tock_screen_set_power(true));
    say("lit", tock_screen_write(s_pixels, 1));
}

int main(void)
{
    switch (parameter(0)) {
    case 1: say("drawn", draw_picture()); break;
    case 2: share(); break;
    case 3: end_early(); break;
    case 4: try_wrong_arguments(); break;
    default: tock_printf("display: no scenario chosen\n"); break;
    }
    return 0;
}
