// SPDX-License-Identifier: Apache-2.0 OR MIT

// Words that look at the dictionary.

#include <stdlib.h>
#include <tock.h>

#include "dictionary.h"
#include "machine.h"
#include "source.h"

static void words(void)
{
    char name[NAME_SIZE];
    for (cell_t entry = dictionary_before(NO_ENTRY); entry != NO_ENTRY; entry = dictionary_before(entry)) {
        dictionary_name(entry, name);
        tock_printf("%s ", name);
    }

    // What only the compiler writes is in brackets, and no word.
    for (cell_t token = primitive_next(-1); token >= 0; token = primitive_next(token)) {
        const char *of_primitive = primitive_of(token)->name;
        if (of_primitive[0] != '(' || of_primitive[1] == '\0') {
            tock_printf("%s ", of_primitive);
        }
    }
}

static bool find(cell_t *entry)
{
    char name[NAME_SIZE];
    if (!source_name(name)) {
        return false;
    }
    if (!dictionary_find(name, entry)) {
        machine_fail("no such definition");
        return false;
    }
    return true;
}

// Prints one word of a definition. Where the next one is.
static cell_t show(cell_t place)
{
    cell_t token = dictionary_get(place++);
    if (token >= FIRST_DEFINITION) {
        char name[NAME_SIZE];

        // A definition that calls itself counts as finished by now.
        bool found = dictionary_name_at(token - FIRST_DEFINITION, name);
        tock_printf("%s ", found ? name : "?");
    } else if (token == TOKEN_LITERAL) {
        tock_printf("%d ", (int)dictionary_get(place++));
    } else if (token == TOKEN_TEXT) {
        unsigned length;
        const char *text = dictionary_text(place, &length, &place);
        tock_printf(".\" %.*s\" ", (int)length, text);
    } else {
        const primitive_t *primitive = primitive_of(token);
        if ((primitive->flags & HAS_OPERAND) != 0) {
            place++;
        }
        tock_printf("%s ", primitive->name);
    }
    return place;
}

static void see(void)
{
    cell_t entry;
    if (!find(&entry)) {
        return;
    }
    char name[NAME_SIZE];
    dictionary_name(entry, name);
    tock_printf(": %s ", name);

    // The last word is the one that `;` has added.
    for (cell_t place = dictionary_token(entry) - FIRST_DEFINITION; place < dictionary_end(entry) - 1;) {
        place = show(place);
    }
    tock_printf("; ");
}

static void forget(void)
{
    cell_t entry;
    if (find(&entry)) {
        dictionary_forget(entry);
    }
}

static void unused(void)
{
    tock_printf("%u cells for definitions, %u for data ", dictionary_unused(), data_unused());
}

static void bye(void)
{
    exit(EXIT_SUCCESS);
}

static const primitive_t s_words[] = {
    { "words", words, 0, 0, 0 },
    { "see", see, 0, 0, AT_ONCE_ONLY },
    { "forget", forget, 0, 0, AT_ONCE_ONLY },
    { "unused", unused, 0, 0, 0 },
    { "bye", bye, 0, 0, 0 },
};

const primitive_group_t tool_words = { s_words, sizeof s_words / sizeof s_words[0] };
