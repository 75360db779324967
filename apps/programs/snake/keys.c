// SPDX-License-Identifier: Apache-2.0 OR MIT

#include "keys.h"

// More than anybody presses while a step is drawn; what comes then is lost.
enum { QUEUE_SIZE = 8 };

static uint8_t s_queue[QUEUE_SIZE];
static unsigned s_head;
static unsigned s_tail;

static void changed(uint32_t button, bool pressed, void *context)
{
    (void)context;
    if (pressed && s_head - s_tail < QUEUE_SIZE) {
        s_queue[s_head++ % QUEUE_SIZE] = (uint8_t)button;
    }
}

tock_error_t keys_begin(void)
{
    uint32_t count;
    tock_error_t error = tock_button_count(&count);
    if (error == TOCK_OK && count < BUTTONS) {
        error = TOCK_NODEVICE;
    }
    if (error == TOCK_OK) {
        error = tock_button_on_change(changed, NULL);
    }
    for (uint32_t button = 0; error == TOCK_OK && button < BUTTONS; button++) {
        error = tock_button_enable_interrupt(button);
    }
    return error;
}

bool keys_take(uint32_t *button)
{
    if (s_tail == s_head) {
        return false;
    }
    *button = s_queue[s_tail++ % QUEUE_SIZE];
    return true;
}
