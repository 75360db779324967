// SPDX-License-Identifier: Apache-2.0 OR MIT

#include "tock/serial_line.h"

#include "tock/syscalls.h"

static uint32_t driver_of(unsigned line)
{
    return (uint32_t)TOCK_DRIVER_SERIAL_LINE + line - 1;
}

bool tock_serial_line_exists(unsigned line)
{
    return line != 0 && tock_driver_exists(driver_of(line));
}

tock_error_t tock_serial_line_write(unsigned line, const void *text, size_t length)
{
    if (line == 0) {
        return TOCK_NODEVICE;
    }
    uint32_t driver = driver_of(line);
    const uint8_t *from = text;
    while (length != 0) {
        tock_error_t error = tock_allow_readonly(driver, TOCK_SERIAL_LINE_BUFFER_WRITE, from, length);
        if (error == TOCK_OK) {
            error = tock_command_plain(driver, TOCK_SERIAL_LINE_WRITE, length, 0);
        }
        size_t written = 0;
        if (error == TOCK_OK) {
            written = tock_yield_wait_for(driver, TOCK_SERIAL_LINE_SLOT_WRITE).argument[0];
        }
        tock_allow_readonly(driver, TOCK_SERIAL_LINE_BUFFER_WRITE, NULL, 0);
        if (error != TOCK_OK) {
            return error;
        }
        if (written == 0 || written > length) {
            return TOCK_FAIL;
        }
        from += written;
        length -= written;
    }
    return TOCK_OK;
}

tock_error_t tock_serial_line_read(unsigned line, void *buffer, size_t length, size_t *got)
{
    *got = 0;
    if (line == 0) {
        return TOCK_NODEVICE;
    }
    uint32_t driver = driver_of(line);
    tock_error_t error = tock_allow_readwrite(driver, TOCK_SERIAL_LINE_BUFFER_READ, buffer, length);
    if (error == TOCK_OK) {
        error = tock_command_plain(driver, TOCK_SERIAL_LINE_READ, length, 0);
    }
    if (error == TOCK_OK) {
        tock_upcall_arguments_t result = tock_yield_wait_for(driver, TOCK_SERIAL_LINE_SLOT_READ);
        error = (tock_error_t)result.argument[0];
        *got = result.argument[1];
    }
    tock_allow_readwrite(driver, TOCK_SERIAL_LINE_BUFFER_READ, NULL, 0);
    return error;
}
