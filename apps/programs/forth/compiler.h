// SPDX-License-Identifier: Apache-2.0 OR MIT

/// Makes definitions: the words from `:` to `;`, variables and constants.

#ifndef COMPILER_H
#define COMPILER_H

#include <stdbool.h>

#include "primitive.h"

/// Whether a definition is being made.
bool compiler_is_on(void);

/// Adds a word to it.
void compiler_add(cell_t token);

/// Adds a number to it.
void compiler_add_number(cell_t value);

/// Gives it up.
void compiler_abandon(void);

#endif
