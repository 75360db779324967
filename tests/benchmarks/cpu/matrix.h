// SPDX-License-Identifier: Apache-2.0 OR MIT

/// Work on square matrices of integers.

#ifndef MATRIX_H
#define MATRIX_H

#include <stdint.h>

enum { MATRIX_SIZE = 12, MATRIX_CELLS = MATRIX_SIZE * MATRIX_SIZE };

typedef struct {
    int16_t left[MATRIX_CELLS];
    int16_t right[MATRIX_CELLS];
    int32_t product[MATRIX_CELLS];
    int32_t vector[MATRIX_SIZE];
} matrices_t;

/// Fills both factors with small numbers that follow from a seed.
void matrix_fill(matrices_t *matrices, uint32_t seed);

/// Adds a number to each cell of the left factor.
void matrix_add(matrices_t *matrices, int16_t value);

/// Turns rows of the right factor into columns.
void matrix_transpose(matrices_t *matrices);

/// Multiplies the factors.
void matrix_multiply(matrices_t *matrices);

/// Multiplies the left factor by the first row of the right one.
void matrix_multiply_vector(matrices_t *matrices);

/// Replaces each cell of the product by a product of some of its bits.
void matrix_mix(matrices_t *matrices);

/// Adds the sums of the product's rows, and the vector, to a check value.
uint16_t matrix_check(const matrices_t *matrices, uint16_t check);

/// One round of all that.
uint16_t matrix_work(matrices_t *matrices, uint32_t seed, uint16_t check);

#endif
