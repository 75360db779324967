// SPDX-License-Identifier: Apache-2.0 OR MIT

/// The board's free pins (driver 0x4), numbered from 0. TOCK_INVAL for a number that the board does not have.
/// All processes share the pins: what one does to a pin, the others see.

#ifndef TOCK_GPIO_H
#define TOCK_GPIO_H

#include <stdbool.h>
#include <stdint.h>

#include "tock/errors.h"

/// What an input reads while nothing drives it.
typedef enum {
    TOCK_GPIO_PULL_NONE = 0, ///< anything
    TOCK_GPIO_PULL_UP = 1,   ///< high
    TOCK_GPIO_PULL_DOWN = 2, ///< low
} tock_gpio_pull_t;

/// Changes of a pin's level.
typedef enum {
    TOCK_GPIO_EDGE_BOTH = 0,
    TOCK_GPIO_EDGE_RISING = 1,
    TOCK_GPIO_EDGE_FALLING = 2,
} tock_gpio_edge_t;

/// Called inside a yield when an edge has come that this process has asked for. `high` is the level after it.
typedef void (*tock_gpio_changed_t)(uint32_t pin, bool high, void *context);

/// Stores how many pins the board has.
tock_error_t tock_gpio_count(uint32_t *count);

/// Makes a pin an output. Which level it drives is open until it is set or cleared.
tock_error_t tock_gpio_enable_output(uint32_t pin);

/// Drives an output high.
tock_error_t tock_gpio_set(uint32_t pin);

/// Drives an output low.
tock_error_t tock_gpio_clear(uint32_t pin);

/// Drives an output that is low high, and one that is high low.
tock_error_t tock_gpio_toggle(uint32_t pin);

/// Makes a pin an input. TOCK_NOSUPPORT if the board cannot hold it that way.
tock_error_t tock_gpio_enable_input(uint32_t pin, tock_gpio_pull_t pull);

/// Stores a pin's level.
tock_error_t tock_gpio_read(uint32_t pin, bool *high);

/// Names the function that is told of all pins, in place of an earlier one; NULL for none.
tock_error_t tock_gpio_on_change(tock_gpio_changed_t changed, void *context);

/// Waits for the next edge that this process has asked for, and stores which it was. TOCK_NODEVICE on a
/// board without the driver. No upcall runs meanwhile; the function named above is not told.
tock_error_t tock_gpio_wait(uint32_t *pin, bool *high);

/// Asks the kernel to report these edges of an input to this process, in place of those asked for before.
tock_error_t tock_gpio_enable_interrupt(uint32_t pin, tock_gpio_edge_t edge);

/// Asks it no longer to. The pin is then disabled, too, unless another process has its interrupt enabled.
tock_error_t tock_gpio_disable_interrupt(uint32_t pin);

/// Disconnects a pin: it is neither output nor input.
tock_error_t tock_gpio_disable(uint32_t pin);

#endif
