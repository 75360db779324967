// SPDX-License-Identifier: Apache-2.0 OR MIT

#include <tock.h>

typedef struct {
    uint32_t starts;
} state_t;

TOCK_APP_STATE(sizeof(state_t));

int main(void)
{
    state_t state = { 0 };
    tock_error_t error = tock_app_state_load(&state, sizeof state);
    state.starts++;
    if (error == TOCK_OK) {
        error = tock_app_state_save(&state, sizeof state);
    }
    tock_printf("app-flash: start %u, %s\n", (unsigned)state.starts, tock_error_name(error));
    if (error == TOCK_OK && state.starts < 3) {
        tock_exit_restart(0);
    }
    return (int)error;
}
