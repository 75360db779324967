// SPDX-License-Identifier: Apache-2.0 OR MIT

#include "tock/console.h"

#include <stdbool.h>

#include "tock/syscalls.h"

typedef struct {
    tock_console_done_t done; // NULL while no request is under way
    void *context;
} request_t;

static request_t s_write;
static request_t s_read;

// A request is forgotten before its function is called, so that the function can start the next one.
static void finish(request_t *request, tock_error_t error, size_t length)
{
    tock_console_done_t done = request->done;
    request->done = NULL;
    if (done != NULL) {
        done(error, length, request->context);
    }
}

static void write_done(uint32_t length, uint32_t unused2, uint32_t unused3, void *userdata)
{
    (void)unused2;
    (void)unused3;
    (void)userdata;
    tock_allow_readonly(TOCK_DRIVER_CONSOLE, TOCK_CONSOLE_SLOT_WRITE, NULL, 0);
    finish(&s_write, TOCK_OK, length);
}

static void read_done(uint32_t status, uint32_t length, uint32_t unused3, void *userdata)
{
    (void)unused3;
    (void)userdata;
    tock_allow_readwrite(TOCK_DRIVER_CONSOLE, TOCK_CONSOLE_BUFFER_READ, NULL, 0);
    finish(&s_read, (tock_error_t)status, length);
}

static tock_error_t start_write(const void *text, size_t length)
{
    tock_error_t error = tock_allow_readonly(TOCK_DRIVER_CONSOLE, TOCK_CONSOLE_SLOT_WRITE, text, length);
    if (error == TOCK_OK) {
        error = tock_command_plain(TOCK_DRIVER_CONSOLE, TOCK_CONSOLE_WRITE, length, 0);
        if (error != TOCK_OK) {
            tock_allow_readonly(TOCK_DRIVER_CONSOLE, TOCK_CONSOLE_SLOT_WRITE, NULL, 0);
        }
    }
    return error;
}

static tock_error_t start_read(void *buffer, size_t length)
{
    tock_error_t error = tock_allow_readwrite(TOCK_DRIVER_CONSOLE, TOCK_CONSOLE_BUFFER_READ, buffer, length);
    if (error == TOCK_OK) {
        error = tock_command_plain(TOCK_DRIVER_CONSOLE, TOCK_CONSOLE_READ, length, 0);
        if (error != TOCK_OK) {
            tock_allow_readwrite(TOCK_DRIVER_CONSOLE, TOCK_CONSOLE_BUFFER_READ, NULL, 0);
        }
    }
    return error;
}

tock_error_t tock_console_write_async(const void *text, size_t length, tock_console_done_t done, void *context)
{
    if (s_write.done != NULL) {
        return TOCK_BUSY;
    }
    tock_error_t error = tock_subscribe(TOCK_DRIVER_CONSOLE, TOCK_CONSOLE_SLOT_WRITE, write_done, NULL);
    if (error == TOCK_OK) {
        error = start_write(text, length);
    }
    if (error == TOCK_OK) {
        s_write = (request_t){ done, context };
    }
    return error;
}

tock_error_t tock_console_write(const void *text, size_t length)
{
    if (s_write.done != NULL) {
        return TOCK_BUSY;
    }
    const uint8_t *from = text;
    while (length != 0) {
        tock_error_t error = start_write(from, length);
        if (error != TOCK_OK) {
            return error;
        }
        size_t written = tock_yield_wait_for(TOCK_DRIVER_CONSOLE, TOCK_CONSOLE_SLOT_WRITE).argument[0];
        tock_allow_readonly(TOCK_DRIVER_CONSOLE, TOCK_CONSOLE_SLOT_WRITE, NULL, 0);
        if (written == 0 || written > length) {
            return TOCK_FAIL;
        }
        from += written;
        length -= written;
    }
    return TOCK_OK;
}

tock_error_t tock_console_puts(const char *text)
{
    size_t length = 0;
    while (text[length] != '\0') {
        length++;
    }
    return tock_console_write(text, length);
}

tock_error_t tock_console_read_async(void *buffer, size_t length, tock_console_done_t done, void *context)
{
    if (s_read.done != NULL) {
        return TOCK_BUSY;
    }
    tock_error_t error = tock_subscribe(TOCK_DRIVER_CONSOLE, TOCK_CONSOLE_SLOT_READ, read_done, NULL);
    if (error == TOCK_OK) {
        error = start_read(buffer, length);
    }
    if (error == TOCK_OK) {
        s_read = (request_t){ done, context };
    }
    return error;
}

tock_error_t tock_console_read(void *buffer, size_t length, size_t *got)
{
    *got = 0;
    if (s_read.done != NULL) {
        return TOCK_BUSY;
    }
    tock_error_t error = start_read(buffer, length);
    if (error != TOCK_OK) {
        return error;
    }
    tock_upcall_arguments_t result = tock_yield_wait_for(TOCK_DRIVER_CONSOLE, TOCK_CONSOLE_SLOT_READ);
    tock_allow_readwrite(TOCK_DRIVER_CONSOLE, TOCK_CONSOLE_BUFFER_READ, NULL, 0);
    *got = result.argument[1];
    return (tock_error_t)result.argument[0];
}

tock_error_t tock_console_read_abort(void)
{
    return tock_command_plain(TOCK_DRIVER_CONSOLE, TOCK_CONSOLE_READ_ABORT, 0, 0);
}
