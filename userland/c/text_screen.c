// SPDX-License-Identifier: Apache-2.0 OR MIT

#include "tock/text_screen.h"

#include <string.h>

#include "operation.h"

static void release(void)
{
    tock_allow_readonly(TOCK_DRIVER_TEXT_SCREEN, TOCK_TEXT_SCREEN_BUFFER_TEXT, NULL, 0);
}

static const tock_operation_kind_t s_kind = { TOCK_DRIVER_TEXT_SCREEN, TOCK_TEXT_SCREEN_SLOT_DONE, release };
static tock_operation_t s_operation;

static tock_error_t do_command(uint32_t command, uint32_t argument1, uint32_t argument2, tock_done_t done, void *context)
{
    return tock_operation_perform(&s_operation, &s_kind, TOCK_OK,
        &(tock_operation_request_t){ command, argument1, argument2, NULL, NULL, done, context });
}

// Where the numbers of columns and lines go.
static uint32_t *s_columns;
static uint32_t *s_lines;

static tock_error_t store_resolution(const uint32_t argument[3], void *unused)
{
    (void)unused;
    *s_columns = argument[1];
    *s_lines = argument[2];
    return (tock_error_t)argument[0];
}

static tock_error_t get_resolution(uint32_t *columns, uint32_t *lines, tock_done_t done, void *context)
{
    tock_error_t error = tock_operation_check(&s_operation);
    if (error != TOCK_OK) {
        return error;
    }
    *columns = 0;
    *lines = 0;
    s_columns = columns;
    s_lines = lines;
    return tock_operation_perform(&s_operation, &s_kind, TOCK_OK,
        &(tock_operation_request_t){ TOCK_TEXT_SCREEN_RESOLUTION, 0, 0, store_resolution, NULL, done, context });
}

static tock_error_t write_text(const void *text, size_t length, tock_done_t done, void *context)
{
    tock_error_t error = tock_operation_check(&s_operation);
    if (error != TOCK_OK) {
        return error;
    }
    error = tock_allow_readonly(TOCK_DRIVER_TEXT_SCREEN, TOCK_TEXT_SCREEN_BUFFER_TEXT, text, length);
    return tock_operation_perform(&s_operation, &s_kind, error,
        &(tock_operation_request_t){ TOCK_TEXT_SCREEN_WRITE, length, 0, NULL, NULL, done, context });
}

tock_error_t tock_text_screen_resolution(uint32_t *columns, uint32_t *lines)
{
    return get_resolution(columns, lines, NULL, NULL);
}

tock_error_t tock_text_screen_resolution_async(uint32_t *columns, uint32_t *lines, tock_done_t done, void *context)
{
    return done != NULL ? get_resolution(columns, lines, done, context) : TOCK_INVAL;
}

tock_error_t tock_text_screen_set_power(bool on)
{
    return do_command(on ? TOCK_TEXT_SCREEN_ON : TOCK_TEXT_SCREEN_OFF, 0, 0, NULL, NULL);
}

tock_error_t tock_text_screen_set_power_async(bool on, tock_done_t done, void *context)
{
    return done != NULL ? do_command(on ? TOCK_TEXT_SCREEN_ON : TOCK_TEXT_SCREEN_OFF, 0, 0, done, context) : TOCK_INVAL;
}

tock_error_t tock_text_screen_write(const void *text, size_t length)
{
    return write_text(text, length, NULL, NULL);
}

tock_error_t tock_text_screen_write_async(const void *text, size_t length, tock_done_t done, void *context)
{
    return done != NULL ? write_text(text, length, done, context) : TOCK_INVAL;
}

tock_error_t tock_text_screen_print(const char *text)
{
    return tock_text_screen_write(text, strlen(text));
}

tock_error_t tock_text_screen_clear(void)
{
    return do_command(TOCK_TEXT_SCREEN_CLEAR, 0, 0, NULL, NULL);
}

tock_error_t tock_text_screen_clear_async(tock_done_t done, void *context)
{
    return done != NULL ? do_command(TOCK_TEXT_SCREEN_CLEAR, 0, 0, done, context) : TOCK_INVAL;
}

tock_error_t tock_text_screen_home(void)
{
    return do_command(TOCK_TEXT_SCREEN_HOME, 0, 0, NULL, NULL);
}

tock_error_t tock_text_screen_home_async(tock_done_t done, void *context)
{
    return done != NULL ? do_command(TOCK_TEXT_SCREEN_HOME, 0, 0, done, context) : TOCK_INVAL;
}

tock_error_t tock_text_screen_set_cursor(uint32_t column, uint32_t line)
{
    return do_command(TOCK_TEXT_SCREEN_SET_CURSOR, column, line, NULL, NULL);
}

tock_error_t tock_text_screen_set_cursor_async(uint32_t column, uint32_t line, tock_done_t done, void *context)
{
    return done != NULL ? do_command(TOCK_TEXT_SCREEN_SET_CURSOR, column, line, done, context) : TOCK_INVAL;
}
