// SPDX-License-Identifier: Apache-2.0 OR MIT

/// A display that is drawn on in frames (driver 0x90001).
///
/// Frame and pixel format are this application's own; other applications may draw on the same display. No upcall runs while a function
/// waits.

#ifndef TOCK_SCREEN_H
#define TOCK_SCREEN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "tock/errors.h"
#include "tock/operation.h"

/// How pixels are encoded, from left to right and from top to bottom, without a gap between rows.
typedef enum {
    TOCK_SCREEN_MONO = 0,      ///< a bit each, 1 for lit, from the highest bit of a byte on; this is so until another is chosen
    TOCK_SCREEN_RGB_332 = 1,   ///< a byte: 3 bits of red, 3 of green, 2 of blue
    TOCK_SCREEN_RGB_565 = 2,   ///< two bytes, the high one first: 5 bits of red, 6 of green, 5 of blue
    TOCK_SCREEN_RGB_888 = 3,   ///< three bytes: red, green, blue
    TOCK_SCREEN_ARGB_8888 = 4, ///< four bytes: opacity, which may be ignored, red, green, blue
} tock_screen_format_t;

/// Stores the number of columns and rows.
tock_error_t tock_screen_resolution(uint32_t *columns, uint32_t *rows);

/// Switches the display on or off, for everybody. What was drawn stays.
tock_error_t tock_screen_set_power(bool on);

/// Sets the brightness for everybody: 0 for dark to 65535.
tock_error_t tock_screen_set_brightness(uint16_t brightness);

/// Shows lit pixels dark and dark ones lit, or as they are, for everybody.
tock_error_t tock_screen_set_invert(bool inverted);

/// Chooses how this application's pixels are encoded. TOCK_INVAL if the display does not know the format.
tock_error_t tock_screen_set_format(tock_screen_format_t format);

/// Chooses where this application draws; the whole display until then. TOCK_INVAL for a frame the display cannot write: one with
/// two pixels in a byte needs even columns and widths.
tock_error_t tock_screen_set_frame(uint16_t x, uint16_t y, uint16_t width, uint16_t height);

/// Draws pixels in the frame, from its upper left corner on. TOCK_SIZE for more than the frame, TOCK_INVAL for a part of a pixel.
tock_error_t tock_screen_write(const void *pixels, size_t length);

/// Fills the frame with a pixel: as many bytes as one takes, or a byte of eight pixels where each is a bit.
tock_error_t tock_screen_fill(const void *pixel, size_t length);

/// The same without waiting; see tock/operation.h.
tock_error_t tock_screen_set_power_async(bool on, tock_done_t done, void *context);
tock_error_t tock_screen_set_brightness_async(uint16_t brightness, tock_done_t done, void *context);
tock_error_t tock_screen_set_invert_async(bool inverted, tock_done_t done, void *context);
tock_error_t tock_screen_set_format_async(tock_screen_format_t format, tock_done_t done, void *context);
tock_error_t tock_screen_set_frame_async(
    uint16_t x, uint16_t y, uint16_t width, uint16_t height, tock_done_t done, void *context);
tock_error_t tock_screen_write_async(const void *pixels, size_t length, tock_done_t done, void *context);
tock_error_t tock_screen_fill_async(const void *pixel, size_t length, tock_done_t done, void *context);

#endif
