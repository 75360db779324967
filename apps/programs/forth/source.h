// SPDX-License-Identifier: Apache-2.0 OR MIT

/// The line that is interpreted, word by word.

#ifndef SOURCE_H
#define SOURCE_H

#include <stdbool.h>

#include "dictionary.h"

/// Begins with a line, which stays as it is until it has been read.
void source_begin(const char *line);

/// The next word, in small letters; false at the end of the line. Fails if it is longer than names may be.
bool source_word(char word[NAME_SIZE]);

/// As above for a word that must be there: fails at the end of the line, too.
bool source_name(char word[NAME_SIZE]);

/// The text up to a character, or to the end of the line. Stores its length.
const char *source_until(char end, unsigned *length);

#endif
