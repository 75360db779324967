// SPDX-License-Identifier: Apache-2.0 OR MIT

/// The definitions that the user has made, in a memory of fixed size, and the cells of their variables in another one, which is the
/// only one that programs write.

#ifndef DICTIONARY_H
#define DICTIONARY_H

#include <stdbool.h>

#include "primitive.h"

enum {
    DICTIONARY_CELLS = 1024,
    DATA_CELLS = 128,
    NAME_SIZE = 32, ///< of a name, with the NUL
    NO_ENTRY = -1,
};

/// Begins a definition, which is not found before it is finished. Fails if there is no room.
void dictionary_begin(const char *name);

/// Adds a cell to the definition. Fails if there is no room; the one begun is given up then.
void dictionary_add(cell_t value);

/// Adds text: its length, and its characters, four to a cell.
void dictionary_add_text(const char *text, unsigned length);

/// Makes the definition one that is found.
void dictionary_finish(void);

/// Forgets the definition that was begun and not finished.
void dictionary_abandon(void);

/// The place of the next cell.
cell_t dictionary_here(void);

/// The token of the definition that was begun.
cell_t dictionary_own_token(void);

/// Reads or writes a cell of a definition.
cell_t dictionary_get(cell_t place);
void dictionary_set(cell_t place, cell_t value);

/// The text at a place. Stores its length, and where the next cell is.
const char *dictionary_text(cell_t place, unsigned *length, cell_t *next);

/// Looks a name up. Stores the entry.
bool dictionary_find(const char *name, cell_t *entry);

/// The entry before another one; the newest for NO_ENTRY; NO_ENTRY before the first.
cell_t dictionary_before(cell_t entry);

/// An entry's name, its token, and where its code begins and ends.
void dictionary_name(cell_t entry, char name[NAME_SIZE]);
cell_t dictionary_token(cell_t entry);
cell_t dictionary_end(cell_t entry);

/// The name of the definition whose code holds a place.
bool dictionary_name_at(cell_t place, char name[NAME_SIZE]);

/// Forgets a definition and all that are newer.
void dictionary_forget(cell_t entry);

/// Takes cells for data; fails if there are no more. The address of the first one.
cell_t data_allot(cell_t count);

/// The cell at an address; NULL and a failure if there is none.
cell_t *data_at(cell_t address);

/// How many cells are left.
unsigned dictionary_unused(void);
unsigned data_unused(void);

#endif
