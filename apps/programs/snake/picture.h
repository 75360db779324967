// SPDX-License-Identifier: Apache-2.0 OR MIT

/// The game on the display: a line of text, and below it the field with a wall around it.
///
/// Nothing is kept but on the display: each step draws the few cells that it changes.

#ifndef PICTURE_H
#define PICTURE_H

#include <tock.h>

#include "game.h"

/// What a cell shows.
typedef enum { SHOWS_NOTHING, SHOWS_WALL, SHOWS_BODY, SHOWS_HEAD, SHOWS_FOOD } shape_t;

/// Draws the whole picture. An error of the display: without one, or one too small, there is no game.
tock_error_t picture_begin(const game_t *game);

/// Draws a cell of the field.
void picture_draw(place_t place, shape_t shape);

/// Draws what a step has changed.
void picture_step(const game_t *game, const step_t *step, outcome_t outcome);

/// Writes into the upper line, in place of what stood there.
void picture_say(const char *text);

#endif
