// SPDX-License-Identifier: Apache-2.0 OR MIT

#include <tock.h>

#include "parameters.h"

// Parameter 0: a letter that names the process. Counts its starts in its own image, and tries to write where it may not.

typedef struct {
    uint32_t mark;
    uint32_t starts;
    char name[200];
} state_t;

enum { MARK = 0x5354415a };

TOCK_APP_STATE(sizeof(state_t));

static tock_error_t write_at(uintptr_t address)
{
    static const char text[] = "elsewhere";
    tock_allow_readonly(TOCK_DRIVER_APP_FLASH, TOCK_APP_FLASH_BUFFER_DATA, text, sizeof text);
    tock_error_t error = tock_command_plain(TOCK_DRIVER_APP_FLASH, TOCK_APP_FLASH_WRITE, address, 0);
    tock_allow_readonly(TOCK_DRIVER_APP_FLASH, TOCK_APP_FLASH_BUFFER_DATA, NULL, 0);
    return error;
}

static void saved(tock_error_t error, void *result)
{
    *(volatile int *)result = error;
}

// Saves, and yields for whatever comes until it is told that this is done.
static tock_error_t save_later(const state_t *state)
{
    enum { NOT_DONE = -1 };
    volatile int result = NOT_DONE;
    tock_error_t error = tock_app_state_save_async(state, sizeof *state, saved, (void *)&result);
    while (error == TOCK_OK && result == NOT_DONE) {
        tock_yield_wait();
    }
    return error != TOCK_OK ? error : (tock_error_t)result;
}

int main(void)
{
    static state_t state;
    char letter = (char)parameter(0);
    tock_error_t error = tock_app_state_load(&state, sizeof state);
    if (error != TOCK_OK) {
        tock_printf("appstate %c: not loaded, %s\n", letter, tock_error_name(error));
        return (int)error;
    }
    if (state.mark != MARK) {
        state.mark = MARK;
        state.starts = 0;
    }
    state.starts++;
    for (size_t i = 0; i < sizeof state.name; i++) {
        state.name[i] = letter;
    }
    error = state.starts % 2 != 0 ? tock_app_state_save(&state, sizeof state) : save_later(&state);
    uintptr_t start = 0;
    uintptr_t end = 0;
    tock_writeable_flash_region(0, &start, &end);
    tock_printf("appstate %c: start %u, %s, at %x to %x\n", letter, (unsigned)state.starts, tock_error_name(error), (unsigned)start, (unsigned)end);
    tock_printf("appstate %c: header %s, code %s, end %s, kernel %s, RAM %s\n", letter, tock_error_name(write_at(tock_flash_start())),
                tock_error_name(write_at(start - 4)), tock_error_name(write_at(end - 4)), tock_error_name(write_at(0x1000)),
                tock_error_name(write_at(tock_ram_start())));
    return 0;
}
