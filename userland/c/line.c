// SPDX-License-Identifier: Apache-2.0 OR MIT

#include "line.h"

#include "tock/syscalls.h"

// A request is forgotten before its function is called, so that the function can start the next one.
static void finish(tock_line_request_t *request, tock_error_t error, size_t length)
{
    tock_console_done_t done = request->done;
    request->done = NULL;
    if (done != NULL) {
        done(error, length, request->context);
    }
}

static void release_write(const tock_line_t *line)
{
    tock_allow_readonly(line->driver, TOCK_CONSOLE_BUFFER_WRITE, NULL, 0);
}

static void release_read(const tock_line_t *line)
{
    tock_allow_readwrite(line->driver, TOCK_CONSOLE_BUFFER_READ, NULL, 0);
}

static void write_done(uint32_t length, uint32_t unused2, uint32_t unused3, void *line)
{
    (void)unused2;
    (void)unused3;
    release_write(line);
    finish(&((tock_line_t *)line)->write, TOCK_OK, length);
}

static void read_done(uint32_t status, uint32_t length, uint32_t unused3, void *line)
{
    (void)unused3;
    release_read(line);
    finish(&((tock_line_t *)line)->read, (tock_error_t)status, length);
}

static tock_error_t start_write(const tock_line_t *line, const void *text, size_t length)
{
    tock_error_t error = tock_allow_readonly(line->driver, TOCK_CONSOLE_BUFFER_WRITE, text, length);
    if (error == TOCK_OK) {
        error = tock_command_plain(line->driver, TOCK_CONSOLE_WRITE, length, 0);
        if (error != TOCK_OK) {
            release_write(line);
        }
    }
    return error;
}

static tock_error_t start_read(const tock_line_t *line, void *buffer, size_t length)
{
    tock_error_t error = tock_allow_readwrite(line->driver, TOCK_CONSOLE_BUFFER_READ, buffer, length);
    if (error == TOCK_OK) {
        error = tock_command_plain(line->driver, TOCK_CONSOLE_READ, length, 0);
        if (error != TOCK_OK) {
            release_read(line);
        }
    }
    return error;
}

tock_error_t tock_line_write_async(tock_line_t *line, const void *text, size_t length, tock_console_done_t done, void *context)
{
    if (line->write.done != NULL) {
        return TOCK_BUSY;
    }
    tock_error_t error = tock_subscribe(line->driver, TOCK_CONSOLE_SLOT_WRITE, write_done, line);
    if (error == TOCK_OK) {
        error = start_write(line, text, length);
    }
    if (error == TOCK_OK) {
        line->write = (tock_line_request_t){ done, context };
    }
    return error;
}

tock_error_t tock_line_write(const tock_line_t *line, const void *text, size_t length)
{
    if (line->write.done != NULL) {
        return TOCK_BUSY;
    }
    const uint8_t *from = text;
    while (length != 0) {
        tock_error_t error = start_write(line, from, length);
        if (error != TOCK_OK) {
            return error;
        }
        size_t written = tock_yield_wait_for(line->driver, TOCK_CONSOLE_SLOT_WRITE).argument[0];
        release_write(line);
        if (written == 0 || written > length) {
            return TOCK_FAIL;
        }
        from += written;
        length -= written;
    }
    return TOCK_OK;
}

tock_error_t tock_line_read_async(tock_line_t *line, void *buffer, size_t length, tock_console_done_t done, void *context)
{
    if (line->read.done != NULL) {
        return TOCK_BUSY;
    }
    tock_error_t error = tock_subscribe(line->driver, TOCK_CONSOLE_SLOT_READ, read_done, line);
    if (error == TOCK_OK) {
        error = start_read(line, buffer, length);
    }
    if (error == TOCK_OK) {
        line->read = (tock_line_request_t){ done, context };
    }
    return error;
}

tock_error_t tock_line_read(const tock_line_t *line, void *buffer, size_t length, size_t *got)
{
    *got = 0;
    if (line->read.done != NULL) {
        return TOCK_BUSY;
    }
    tock_error_t error = start_read(line, buffer, length);
    if (error != TOCK_OK) {
        return error;
    }
    tock_upcall_arguments_t result = tock_yield_wait_for(line->driver, TOCK_CONSOLE_SLOT_READ);
    release_read(line);
    *got = result.argument[1];
    return (tock_error_t)result.argument[0];
}

tock_error_t tock_line_read_abort(const tock_line_t *line)
{
    return tock_command_plain(line->driver, TOCK_CONSOLE_READ_ABORT, 0, 0);
}
