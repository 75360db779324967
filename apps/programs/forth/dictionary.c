// SPDX-License-Identifier: Apache-2.0 OR MIT

#include "dictionary.h"

#include <stddef.h>
#include <string.h>

#include "machine.h"

// An entry: these cells, the name, the code.
enum { BEFORE, END, DATA_BEFORE, NAME };

static cell_t s_cells[DICTIONARY_CELLS];
static cell_t s_here;
static cell_t s_newest = NO_ENTRY;
static cell_t s_begun = NO_ENTRY;

static cell_t s_data[DATA_CELLS];
static cell_t s_data_here;

static unsigned text_cells(unsigned length)
{
    return 1 + (length + sizeof(cell_t) - 1) / sizeof(cell_t);
}

void dictionary_add(cell_t value)
{
    if (s_here == DICTIONARY_CELLS) {
        machine_fail("dictionary full");
        return;
    }
    s_cells[s_here++] = value;
}

void dictionary_add_text(const char *text, unsigned length)
{
    if (text_cells(length) > dictionary_unused()) {
        machine_fail("dictionary full");
        return;
    }
    s_cells[s_here] = (cell_t)length;
    memcpy(&s_cells[s_here + 1], text, length);
    s_here += (cell_t)text_cells(length);
}

const char *dictionary_text(cell_t place, unsigned *length, cell_t *next)
{
    *length = (unsigned)s_cells[place];
    *next = place + (cell_t)text_cells(*length);
    return (const char *)&s_cells[place + 1];
}

void dictionary_begin(const char *name)
{
    s_begun = s_here;
    dictionary_add(s_newest);
    dictionary_add(0);
    dictionary_add(s_data_here);
    dictionary_add_text(name, (unsigned)strlen(name));
}

void dictionary_finish(void)
{
    s_cells[s_begun + END] = s_here;
    s_newest = s_begun;
    s_begun = NO_ENTRY;
}

void dictionary_abandon(void)
{
    if (s_begun != NO_ENTRY) {
        s_here = s_begun;
        s_begun = NO_ENTRY;
    }
}

cell_t dictionary_here(void)
{
    return s_here;
}

cell_t dictionary_token(cell_t entry)
{
    unsigned length;
    cell_t code;
    dictionary_text(entry + NAME, &length, &code);
    return FIRST_DEFINITION + code;
}

cell_t dictionary_own_token(void)
{
    return dictionary_token(s_begun);
}

cell_t dictionary_get(cell_t place)
{
    return s_cells[place];
}

void dictionary_set(cell_t place, cell_t value)
{
    s_cells[place] = value;
}

cell_t dictionary_before(cell_t entry)
{
    return entry == NO_ENTRY ? s_newest : s_cells[entry + BEFORE];
}

cell_t dictionary_end(cell_t entry)
{
    return s_cells[entry + END];
}

void dictionary_name(cell_t entry, char name[NAME_SIZE])
{
    unsigned length;
    cell_t code;
    const char *text = dictionary_text(entry + NAME, &length, &code);
    memcpy(name, text, length);
    name[length] = '\0';
}

bool dictionary_find(const char *name, cell_t *entry)
{
    char found[NAME_SIZE];
    for (cell_t next = s_newest; next != NO_ENTRY; next = dictionary_before(next)) {
        dictionary_name(next, found);
        if (strcmp(found, name) == 0) {
            *entry = next;
            return true;
        }
    }
    return false;
}

bool dictionary_name_at(cell_t place, char name[NAME_SIZE])
{
    for (cell_t entry = s_newest; entry != NO_ENTRY; entry = dictionary_before(entry)) {
        if (place >= entry && place < dictionary_end(entry)) {
            dictionary_name(entry, name);
            return true;
        }
    }
    return false;
}

void dictionary_forget(cell_t entry)
{
    s_here = entry;
    s_newest = s_cells[entry + BEFORE];
    s_data_here = s_cells[entry + DATA_BEFORE];
}

cell_t data_allot(cell_t count)
{
    if (count < 0 || (unsigned)count > data_unused()) {
        machine_fail("no cells left");
        return 0;
    }
    cell_t first = s_data_here;
    s_data_here += count;
    memset(&s_data[first], 0, (size_t)count * sizeof s_data[0]);
    return first;
}

cell_t *data_at(cell_t address)
{
    if (address < 0 || address >= s_data_here) {
        machine_fail("no such address");
        return NULL;
    }
    return &s_data[address];
}

unsigned dictionary_unused(void)
{
    return (unsigned)(DICTIONARY_CELLS - s_here);
}

unsigned data_unused(void)
{
    return (unsigned)(DATA_CELLS - s_data_here);
}
