// SPDX-License-Identifier: Apache-2.0 OR MIT

#include "tock/screen.h"

#include "operation.h"

static void release(void)
{
    tock_allow_readonly(TOCK_DRIVER_SCREEN, TOCK_SCREEN_BUFFER_PIXELS, NULL, 0);
}

static const tock_operation_kind_t s_kind = { TOCK_DRIVER_SCREEN, TOCK_SCREEN_SLOT_DONE, release };
static tock_operation_t s_operation;

static tock_error_t do_command(uint32_t command, uint32_t argument1, uint32_t argument2, tock_done_t done, void *context)
{
    return tock_operation_perform(&s_operation, &s_kind, TOCK_OK,
        &(tock_operation_request_t){ command, argument1, argument2, NULL, NULL, done, context });
}

static tock_error_t draw(uint32_t command, const void *pixels, size_t length, tock_done_t done, void *context)
{
    tock_error_t error = tock_operation_check(&s_operation);
    if (error != TOCK_OK) {
        return error;
    }
    error = tock_allow_readonly(TOCK_DRIVER_SCREEN, TOCK_SCREEN_BUFFER_PIXELS, pixels, length);
    return tock_operation_perform(
        &s_operation, &s_kind, error, &(tock_operation_request_t){ command, length, 0, NULL, NULL, done, context });
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
    return do_command(TOCK_SCREEN_SET_POWER, on, 0, NULL, NULL);
}

tock_error_t tock_screen_set_power_async(bool on, tock_done_t done, void *context)
{
    return done != NULL ? do_command(TOCK_SCREEN_SET_POWER, on, 0, done, context) : TOCK_INVAL;
}

tock_error_t tock_screen_set_brightness(uint16_t brightness)
{
    return do_command(TOCK_SCREEN_SET_BRIGHTNESS, brightness, 0, NULL, NULL);
}

tock_error_t tock_screen_set_brightness_async(uint16_t brightness, tock_done_t done, void *context)
{
    return done != NULL ? do_command(TOCK_SCREEN_SET_BRIGHTNESS, brightness, 0, done, context) : TOCK_INVAL;
}

tock_error_t tock_screen_set_invert(bool inverted)
{
    return do_command(TOCK_SCREEN_SET_INVERT, inverted, 0, NULL, NULL);
}

tock_error_t tock_screen_set_invert_async(bool inverted, tock_done_t done, void *context)
{
    return done != NULL ? do_command(TOCK_SCREEN_SET_INVERT, inverted, 0, done, context) : TOCK_INVAL;
}

tock_error_t tock_screen_set_format(tock_screen_format_t format)
{
    return do_command(TOCK_SCREEN_SET_FORMAT, format, 0, NULL, NULL);
}

tock_error_t tock_screen_set_format_async(tock_screen_format_t format, tock_done_t done, void *context)
{
    return done != NULL ? do_command(TOCK_SCREEN_SET_FORMAT, format, 0, done, context) : TOCK_INVAL;
}

static tock_error_t set_frame(uint32_t x, uint32_t y, uint32_t width, uint32_t height, tock_done_t done, void *context)
{
    return do_command(TOCK_SCREEN_SET_FRAME, x << 16 | y, width << 16 | height, done, context);
}

tock_error_t tock_screen_set_frame(uint16_t x, uint16_t y, uint16_t width, uint16_t height)
{
    return set_frame(x, y, width, height, NULL, NULL);
}

tock_error_t tock_screen_set_frame_async(
    uint16_t x, uint16_t y, uint16_t width, uint16_t height, tock_done_t done, void *context)
{
    return done != NULL ? set_frame(x, y, width, height, done, context) : TOCK_INVAL;
}

tock_error_t tock_screen_write(const void *pixels, size_t length)
{
    return draw(TOCK_SCREEN_WRITE, pixels, length, NULL, NULL);
}

tock_error_t tock_screen_write_async(const void *pixels, size_t length, tock_done_t done, void *context)
{
    return done != NULL ? draw(TOCK_SCREEN_WRITE, pixels, length, done, context) : TOCK_INVAL;
}

tock_error_t tock_screen_fill(const void *pixel, size_t length)
{
    return draw(TOCK_SCREEN_FILL, pixel, length, NULL, NULL);
}

tock_error_t tock_screen_fill_async(const void *pixel, size_t length, tock_done_t done, void *context)
{
    return done != NULL ? draw(TOCK_SCREEN_FILL, pixel, length, done, context) : TOCK_INVAL;
}
