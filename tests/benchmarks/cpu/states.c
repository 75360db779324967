// SPDX-License-Identifier: Apache-2.0 OR MIT

#include "states.h"

#include <stdbool.h>

#include "numbers.h"

enum { STEP_MASK = 7, LEAST_STEP = 5, BIT_MASK = 0xf, ROUNDS = 4 };

// Repeated as often as it takes.
static const char s_numbers[] = "5012,-874,+122,0.9e-5,1.2e3,-.12,7E+4,0x1f,T0.3e-1,1.,e7,9e,--3,1+1,12345678.9,";

void states_fill(states_t *states)
{
    int from = 0;
    for (int at = 0; at < TEXT_LENGTH; at++) {
        states->text[at] = (uint8_t)s_numbers[from];
        from = s_numbers[from + 1] != '\0' ? from + 1 : 0;
    }
}

void states_disturb(states_t *states, int step, uint8_t bits)
{
    for (int at = 0; at < TEXT_LENGTH; at += step) {
        if (states->text[at] != ',') {
            states->text[at] ^= bits;
        }
    }
}

static bool is_digit(uint8_t character)
{
    return character >= '0' && character <= '9';
}

static bool is_sign(uint8_t character)
{
    return character == '+' || character == '-';
}

state_t states_after(state_t state, uint8_t character)
{
    switch (state) {
    case STATE_BEGIN:
        return is_digit(character) ? STATE_INTEGER : is_sign(character) ? STATE_SIGN : character == '.' ? STATE_FRACTION : STATE_WRONG;
    case STATE_SIGN:
        return is_digit(character) ? STATE_INTEGER : character == '.' ? STATE_FRACTION : STATE_WRONG;
    case STATE_INTEGER:
        return is_digit(character) ? STATE_INTEGER
            : character == '.' ? STATE_FRACTION
            : character == 'e' || character == 'E' ? STATE_EXPONENT
            : STATE_WRONG;
    case STATE_FRACTION:
        return is_digit(character) ? STATE_FRACTION : character == 'e' || character == 'E' ? STATE_EXPONENT : STATE_WRONG;
    case STATE_EXPONENT:
        return is_digit(character) ? STATE_SCIENTIFIC : is_sign(character) ? STATE_EXPONENT_SIGN : STATE_WRONG;
    case STATE_EXPONENT_SIGN:
    case STATE_SCIENTIFIC:
        return is_digit(character) ? STATE_SCIENTIFIC : STATE_WRONG;
    default:
        return STATE_WRONG;
    }
}

void states_scan(states_t *states)
{
    state_t state = STATE_BEGIN;
    for (int at = 0; at < TEXT_LENGTH; at++) {
        uint8_t character = states->text[at];
        if (character == ',') {
            states->ends[state]++;
            state = STATE_BEGIN;
            continue;
        }
        state_t next = states_after(state, character);
        if (next != state) {
            states->changes[next]++;
        }
        state = next;
    }
    states->ends[state]++;
}

uint16_t states_check(states_t *states, uint16_t check)
{
    for (int state = 0; state < STATE_COUNT; state++) {
        check = check_add(check_add(check, states->ends[state]), states->changes[state]);
        states->ends[state] = 0;
        states->changes[state] = 0;
    }
    return check;
}

uint16_t states_work(states_t *states, uint32_t seed, uint16_t check)
{
    states_fill(states);
    for (int round = 0; round < ROUNDS; round++) {
        uint32_t number = numbers_next(&seed);
        int step = (int)(number & STEP_MASK) + LEAST_STEP;
        uint8_t bits = (uint8_t)(number >> 16 & BIT_MASK);
        states_scan(states);
        states_disturb(states, step, bits);
        states_scan(states);
        states_disturb(states, step, bits);
    }
    return states_check(states, check);
}
