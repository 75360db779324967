// SPDX-License-Identifier: Apache-2.0 OR MIT

/// The board's LEDs (driver 0x2), numbered from 0. TOCK_INVAL for a number that the board does not have.

#ifndef TOCK_LED_H
#define TOCK_LED_H

#include <stdbool.h>
#include <stdint.h>

#include "tock/errors.h"

/// Stores how many LEDs the board has.
tock_error_t tock_led_count(uint32_t *count);

/// Switches a LED on.
tock_error_t tock_led_on(uint32_t led);

/// Switches a LED off.
tock_error_t tock_led_off(uint32_t led);

/// Switches a LED that is off on, and one that is on off.
tock_error_t tock_led_toggle(uint32_t led);

/// Stores whether a LED is on.
tock_error_t tock_led_read(uint32_t led, bool *on);

#endif
