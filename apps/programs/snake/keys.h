// SPDX-License-Identifier: Apache-2.0 OR MIT

/// The buttons that were pressed, in their order.

#ifndef KEYS_H
#define KEYS_H

#include <tock.h>

enum { SELECT = 4, BUTTONS };

/// Asks for presses from now on. TOCK_NODEVICE if the board has too few buttons.
tock_error_t keys_begin(void);

/// Takes the first press that nobody has taken. False if there is none.
bool keys_take(uint32_t *button);

#endif
