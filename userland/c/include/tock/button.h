// SPDX-License-Identifier: Apache-2.0 OR MIT

/// The board's push-buttons (driver 0x3), numbered from 0. TOCK_INVAL for a number that the board does not have.

#ifndef TOCK_BUTTON_H
#define TOCK_BUTTON_H

#include <stdbool.h>
#include <stdint.h>

#include "tock/errors.h"

/// Called inside a yield when a button whose interrupt is enabled was pressed or released.
typedef void (*tock_button_changed_t)(uint32_t button, bool pressed, void *context);

/// Stores how many buttons the board has.
tock_error_t tock_button_count(uint32_t *count);

/// Stores whether a button is pressed.
tock_error_t tock_button_read(uint32_t button, bool *pressed);

/// Names the function that is told of all buttons, in place of an earlier one; NULL for none.
tock_error_t tock_button_on_change(tock_button_changed_t changed, void *context);

/// Waits for the next press or release of a button whose interrupt is enabled, and stores which it was. TOCK_NODEVICE on a
/// board without the driver. No upcall runs meanwhile; the function named above is not told.
tock_error_t tock_button_wait(uint32_t *button, bool *pressed);

/// Asks the kernel to report presses and releases of a button to this process, from now on.
tock_error_t tock_button_enable_interrupt(uint32_t button);

/// Asks it no longer to.
tock_error_t tock_button_disable_interrupt(uint32_t button);

#endif
