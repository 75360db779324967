// SPDX-License-Identifier: Apache-2.0 OR MIT

/// Numbers that the kernel prints itself (driver 0x8). Works before anything else does: needs no memory of the process,
/// no upcall and no yield.

#ifndef TOCK_LOW_LEVEL_DEBUG_H
#define TOCK_LOW_LEVEL_DEBUG_H

#include <stdint.h>

#include "tock/errors.h"

/// Prints an alert code. 1 means that the program panicked.
tock_error_t tock_debug_alert(uint32_t code);

/// Prints one number, in hexadecimal.
tock_error_t tock_debug_print(uint32_t value);

/// Prints two numbers, in hexadecimal.
tock_error_t tock_debug_print2(uint32_t first, uint32_t second);

#endif
