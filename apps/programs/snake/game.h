// SPDX-License-Identifier: Apache-2.0 OR MIT

/// The rules of the game. Knows nothing of display and buttons.

#ifndef GAME_H
#define GAME_H

#include <stdbool.h>
#include <stdint.h>

enum { FIELD_WIDTH = 30, FIELD_HEIGHT = 12, FIELD_CELLS = FIELD_WIDTH * FIELD_HEIGHT };

/// A cell of the field; 0, 0 is the upper left one.
typedef struct {
    int8_t x;
    int8_t y;
} place_t;

/// In the order of the board's buttons.
typedef enum { UP, DOWN, LEFT, RIGHT } direction_t;

typedef enum { GOES_ON, HAS_EATEN, HIT_WALL, BIT_ITSELF, FIELD_IS_FULL } outcome_t;

typedef struct {
    place_t body[FIELD_CELLS]; // a ring, from the tail to the head
    unsigned tail;
    unsigned length;
    bool occupied[FIELD_HEIGHT][FIELD_WIDTH];
    direction_t direction;
    place_t food;
    unsigned eaten;
} game_t;

/// What a step changes on the field.
typedef struct {
    place_t neck;    // where the head was
    place_t head;    // where it is
    place_t vacated; // where the tail was; only if the outcome is GOES_ON
} step_t;

/// Puts a short snake into the middle, and something to eat elsewhere.
void game_begin(game_t *game);

/// Turns the snake. False, and nothing happens, for the direction it comes from.
bool game_turn(game_t *game, direction_t direction);

/// Moves the snake by a cell. If it has hit something nothing has changed.
outcome_t game_step(game_t *game, step_t *step);

/// A part of the snake, 0 for the head. Only below its length.
place_t game_part(const game_t *game, unsigned behind_head);

#endif
