// SPDX-License-Identifier: Apache-2.0 OR MIT

/// Reads a line word by word: performs each, or adds it to the definition being made.

#ifndef INTERPRETER_H
#define INTERPRETER_H

#include <stdbool.h>

/// Interprets a line. False if something failed, which has been printed; a definition begun is given up then, and the stack is empty.
bool interpreter_run(const char *line);

#endif
