// SPDX-License-Identifier: Apache-2.0 OR MIT

/// Lines that a person types on the console: what is typed is shown, Backspace takes the last character back, Enter ends the line.
///
/// The console is read from tock_line_editor_begin() on, also between lines, so that no key is lost that is typed while a line is dealt
/// with. Only the line editor reads then.

#ifndef TOCK_LINE_EDITOR_H
#define TOCK_LINE_EDITOR_H

#include <stdbool.h>
#include <stddef.h>

#include "tock/errors.h"

/// Begins to read. Call it before a prompt is printed: whoever answers the prompt finds a reader.
tock_error_t tock_line_editor_begin(void);

/// Waits for a line; upcalls run meanwhile. Stores it without its end, and with a NUL behind it; `size` is at least 2. Characters that
/// there is no room for are not taken. Ctrl-C gives the line up, which is empty then. Errors are those of the console.
tock_error_t tock_line_editor_read(char *line, size_t size);

/// Whether Ctrl-C or Escape was typed since the last line began to be read. Keys arrive inside yields: something that takes long yields without
/// waiting now and then, and asks.
bool tock_line_editor_is_interrupted(void);

#endif
