// SPDX-License-Identifier: Apache-2.0 OR MIT

#include "tock/screen.h"

#include "tock/syscalls.h"

static struct {
    tock_screen_done_t done; // NULL while no write is under way
    void *context;
} s_write;

static tock_error_t lend(const void *pixels, size_t length)
{
    return tock_allow_readonly(TOCK_DRIVER_SCREEN, TOCK_SCREEN_BUFFER_PIXELS, pixels, length);
}

static tock_error_t do_command(uint32_t command, uint32_t argument1, uint32_t argument2)
{
    tock_error_t error = tock_command_plain(TOCK_DRIVER_SCREEN, command, argument1, argument2);
    if (error == TOCK_OK) {
        error = (tock_error_t)tock_yield_wait_for(TOCK_DRIVER_SCREEN, TOCK_SCREEN_SLOT_DONE).argument[0];
    }
    return error;
}

static tock_error_t draw(uint32_t command, const void *pixels, size_t length)
{
    if (s_write.done != NULL) {
        return TOCK_BUSY;
    }
    tock_error_t error = lend(pixels, length);
    if (error == TOCK_OK) {
        error = do_command(command, length, 0);
        lend(NULL, 0);
    }
    return error;
}

static void write_done(uint32_t status, uint32_t unused2, uint32_t unused3, void *userdata)
{
    (void)unused2;
    (void)unused3;
    (void)userdata;
    lend(NULL, 0);

    // Forgotten before it is called, so that it can start the next one.
    tock_screen_done_t done = s_write.done;
    s_write.done = NULL;
    if (done != NULL) {
        done((tock_error_t)status, s_write.context);
    }
}

tock_error_t tock_screen_resolution(uint32_t *columns, uint32_t *rows)
{
    tock_return_t result = tock_command(TOCK_DRIVER_SCREEN, TOCK_SCREEN_RESOLUTION, 0, 0);
    tock_error_t error = tock_return_expect(&result, TOCK_SUCCESS_2U32);
    if (error == TOCK_OK) {
        *columns = result.value[0];
        *rows = result.value[1];
    }
    return error;
}

tock_error_t tock_screen_set_power(bool on)
{
    return do_command(TOCK_SCREEN_SET_POWER, on, 0);
}

tock_error_t tock_screen_set_brightness(uint16_t brightness)
{
    return do_command(TOCK_SCREEN_SET_BRIGHTNESS, brightness, 0);
}

tock_error_t tock_screen_set_invert(bool inverted)
{
    return do_command(TOCK_SCREEN_SET_INVERT, inverted, 0);
}

tock_error_t tock_screen_set_format(tock_screen_format_t format)
{
    return do_command(TOCK_SCREEN_SET_FORMAT, format, 0);
}

tock_error_t tock_screen_set_frame(uint16_t x, uint16_t y, uint16_t width, uint16_t height)
{
    return do_command(TOCK_SCREEN_SET_FRAME, (uint32_t)x << 16 | y, (uint32_t)width << 16 | height);
}

tock_error_t tock_screen_write(const void *pixels, size_t length)
{
    return draw(TOCK_SCREEN_WRITE, pixels, length);
}

tock_error_t tock_screen_write_async(const void *pixels, size_t length, tock_screen_done_t done, void *context)
{
    if (s_write.done != NULL) {
        return TOCK_BUSY;
    }
    tock_error_t error = lend(pixels, length);
    if (error == TOCK_OK) {
        error = tock_command_plain(TOCK_DRIVER_SCREEN, TOCK_SCREEN_WRITE, length, 0);
    }
    if (error == TOCK_OK) {
        s_write.done = done;
        s_write.context = context;
        error = tock_subscribe(TOCK_DRIVER_SCREEN, TOCK_SCREEN_SLOT_DONE, write_done, NULL);
    } else {
        lend(NULL, 0);
    }
    return error;
}

tock_error_t tock_screen_fill(const void *pixel, size_t length)
{
    return draw(TOCK_SCREEN_FILL, pixel, length);
}
