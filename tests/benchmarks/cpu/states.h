// SPDX-License-Identifier: Apache-2.0 OR MIT

/// A state machine that tells kinds of numbers in a text apart.

#ifndef STATES_H
#define STATES_H

#include <stdint.h>

/// What the characters of a number have been so far. All but STATE_BEGIN, STATE_SIGN, STATE_EXPONENT, STATE_EXPONENT_SIGN and STATE_WRONG make a
/// number if it ends there.
typedef enum {
    STATE_BEGIN,
    STATE_SIGN,
    STATE_INTEGER,
    STATE_FRACTION,
    STATE_EXPONENT,
    STATE_EXPONENT_SIGN,
    STATE_SCIENTIFIC,
    STATE_WRONG,
    STATE_COUNT,
} state_t;

enum { TEXT_LENGTH = 160 };

typedef struct {
    uint8_t text[TEXT_LENGTH];
    uint16_t ends[STATE_COUNT];    // numbers that ended in a state
    uint16_t changes[STATE_COUNT]; // characters that led into it from another one
} states_t;

/// Writes numbers, right and wrong ones, separated by commas.
void states_fill(states_t *states);

/// Changes every so-many-th character; doing it again undoes it.
void states_disturb(states_t *states, int step, uint8_t bits);

/// The state after a character that is no comma.
state_t states_after(state_t state, uint8_t character);

/// Goes through the text once, and counts.
void states_scan(states_t *states);

/// Adds the counts to a check value, and begins them anew.
uint16_t states_check(states_t *states, uint16_t check);

/// One round of all that.
uint16_t states_work(states_t *states, uint32_t seed, uint16_t check);

#endif
