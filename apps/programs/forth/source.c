// SPDX-License-Identifier: Apache-2.0 OR MIT

#include "source.h"

#include <ctype.h>

#include "machine.h"

static const char *s_rest = "";

void source_begin(const char *line)
{
    s_rest = line;
}

bool source_word(char word[NAME_SIZE])
{
    while (isspace((unsigned char)*s_rest)) {
        s_rest++;
    }
    unsigned length = 0;
    for (; *s_rest != '\0' && !isspace((unsigned char)*s_rest); s_rest++) {
        if (length == NAME_SIZE - 1) {
            word[length] = '\0';
            machine_fail("word too long");
            return false;
        }
        word[length++] = (char)tolower((unsigned char)*s_rest);
    }
    word[length] = '\0';

    // The blank that ends a word is not a part of text behind it.
    if (*s_rest != '\0') {
        s_rest++;
    }
    return length != 0;
}

bool source_name(char word[NAME_SIZE])
{
    bool found = source_word(word);
    if (!found) {
        machine_fail("a name is missing");
    }
    return found;
}

const char *source_until(char end, unsigned *length)
{
    const char *text = s_rest;
    while (*s_rest != '\0' && *s_rest != end) {
        s_rest++;
    }
    *length = (unsigned)(s_rest - text);
    if (*s_rest != '\0') {
        s_rest++;
    }
    return text;
}
