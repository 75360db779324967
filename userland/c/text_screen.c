// SPDX-License-Identifier: Apache-2.0 OR MIT

#include "tock/text_screen.h"

#include "tock/syscalls.h"

static tock_error_t do_command(uint32_t command, uint32_t argument1, uint32_t argument2, uint32_t *value1, uint32_t *value2)
{
    tock_error_t error = tock_command_plain(TOCK_DRIVER_TEXT_SCREEN, command, argument1, argument2);
    if (error != TOCK_OK) {
        return error;
    }
    tock_upcall_arguments_t result = tock_yield_wait_for(TOCK_DRIVER_TEXT_SCREEN, TOCK_TEXT_SCREEN_SLOT_DONE);
    if (value1 != NULL) {
        *value1 = result.argument[1];
        *value2 = result.argument[2];
    }
    return (tock_error_t)result.argument[0];
}

tock_error_t tock_text_screen_resolution(uint32_t *columns, uint32_t *lines)
{
    return do_command(TOCK_TEXT_SCREEN_RESOLUTION, 0, 0, columns, lines);
}

tock_error_t tock_text_screen_set_power(bool on)
{
    return do_command(on ? TOCK_TEXT_SCREEN_ON : TOCK_TEXT_SCREEN_OFF, 0, 0, NULL, NULL);
}

tock_error_t tock_text_screen_write(const void *text, size_t length)
{
    tock_error_t error = tock_allow_readonly(TOCK_DRIVER_TEXT_SCREEN, TOCK_TEXT_SCREEN_BUFFER_TEXT, text, length);
    if (error == TOCK_OK) {
        error = do_command(TOCK_TEXT_SCREEN_WRITE, length, 0, NULL, NULL);
        tock_allow_readonly(TOCK_DRIVER_TEXT_SCREEN, TOCK_TEXT_SCREEN_BUFFER_TEXT, NULL, 0);
    }
    return error;
}

tock_error_t tock_text_screen_print(const char *text)
{
    size_t length = 0;
    while (text[length] != '\0') {
        length++;
    }
    return tock_text_screen_write(text, length);
}

tock_error_t tock_text_screen_clear(void)
{
    return do_command(TOCK_TEXT_SCREEN_CLEAR, 0, 0, NULL, NULL);
}

tock_error_t tock_text_screen_home(void)
{
    return do_command(TOCK_TEXT_SCREEN_HOME, 0, 0, NULL, NULL);
}

tock_error_t tock_text_screen_set_cursor(uint32_t column, uint32_t line)
{
    return do_command(TOCK_TEXT_SCREEN_SET_CURSOR, column, line, NULL, NULL);
}
