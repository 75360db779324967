// SPDX-License-Identifier: Apache-2.0 OR MIT

/// The machine that performs words: its stacks, and what went wrong.

#ifndef MACHINE_H
#define MACHINE_H

#include "primitive.h"

enum { STACK_CELLS = 64, RETURN_CELLS = 64, LOOP_FRAMES = 16, NO_CODE = -1 };

/// A loop that runs.
typedef struct {
    cell_t index;
    cell_t limit;
    cell_t end;     // where its code ends
    unsigned calls; // how deep the definition was called that it belongs to
} loop_t;

/// Pushes a cell. Only within what a primitive says it leaves.
void stack_push(cell_t value);

/// Pops a cell. Only within what a primitive says it needs.
cell_t stack_pop(void);

/// How many cells there are.
unsigned stack_depth(void);

/// The cell so far below the top one.
cell_t stack_peek(unsigned below);

/// Names what is being done, for the report if it fails. The name stays as it is until then.
void machine_name(const char *word);

/// Performs a word to its end, or until something fails.
void machine_execute(cell_t token);

/// Ends what is performed, with a message. Only the first one counts.
void machine_fail(const char *message);

/// Whether something failed since machine_reset().
bool machine_has_failed(void);

/// Prints what failed, and where.
void machine_report(void);

/// Forgets what failed, and empties the stack if something did.
void machine_reset(void);

/// Whether the user wants what runs to end; fails if so.
bool machine_is_interrupted(void);

/// The next cell of the code that runs, behind the word being performed.
cell_t code_next(void);

/// Where that cell is.
cell_t code_place(void);

/// Goes on elsewhere.
void code_jump(cell_t place);

/// Ends the definition that runs, and its loops.
void code_return(void);

/// Begins a loop, and ends the innermost one of the definition that runs.
void loop_begin(cell_t limit, cell_t index, cell_t end);
void loop_end(void);

/// A loop of the definition that runs, 0 for the innermost; NULL and a failure if there is none.
loop_t *loop_of(unsigned outward);

#endif
