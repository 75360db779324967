// SPDX-License-Identifier: Apache-2.0 OR MIT

#include "matrix.h"

#include "numbers.h"

enum { VALUE_MASK = 0x3ff, MIDDLE = 0x200, LOW_BITS = 0xf, HIGH_BITS = 0x7f };

void matrix_fill(matrices_t *matrices, uint32_t seed)
{
    for (int cell = 0; cell < MATRIX_CELLS; cell++) {
        matrices->left[cell] = (int16_t)((int32_t)(numbers_next(&seed) & VALUE_MASK) - MIDDLE);
        matrices->right[cell] = (int16_t)((int32_t)(numbers_next(&seed) & VALUE_MASK) - MIDDLE);
    }
}

void matrix_add(matrices_t *matrices, int16_t value)
{
    for (int cell = 0; cell < MATRIX_CELLS; cell++) {
        matrices->left[cell] = (int16_t)(matrices->left[cell] + value);
    }
}

void matrix_transpose(matrices_t *matrices)
{
    int16_t *cells = matrices->right;
    for (int row = 0; row < MATRIX_SIZE; row++) {
        for (int column = row + 1; column < MATRIX_SIZE; column++) {
            int16_t upper = cells[row * MATRIX_SIZE + column];
            cells[row * MATRIX_SIZE + column] = cells[column * MATRIX_SIZE + row];
            cells[column * MATRIX_SIZE + row] = upper;
        }
    }
}

void matrix_multiply(matrices_t *matrices)
{
    for (int row = 0; row < MATRIX_SIZE; row++) {
        for (int column = 0; column < MATRIX_SIZE; column++) {
            int32_t sum = 0;
            for (int i = 0; i < MATRIX_SIZE; i++) {
                sum += matrices->left[row * MATRIX_SIZE + i] * matrices->right[i * MATRIX_SIZE + column];
            }
            matrices->product[row * MATRIX_SIZE + column] = sum;
        }
    }
}

void matrix_multiply_vector(matrices_t *matrices)
{
    for (int row = 0; row < MATRIX_SIZE; row++) {
        int32_t sum = 0;
        for (int i = 0; i < MATRIX_SIZE; i++) {
            sum += matrices->left[row * MATRIX_SIZE + i] * matrices->right[i];
        }
        matrices->vector[row] = sum;
    }
}

void matrix_mix(matrices_t *matrices)
{
    for (int cell = 0; cell < MATRIX_CELLS; cell++) {
        int32_t value = matrices->product[cell];
        matrices->product[cell] = (value >> 2 & LOW_BITS) * (value >> 5 & HIGH_BITS);
    }
}

uint16_t matrix_check(const matrices_t *matrices, uint16_t check)
{
    for (int row = 0; row < MATRIX_SIZE; row++) {
        uint32_t sum = 0;
        for (int column = 0; column < MATRIX_SIZE; column++) {
            sum += (uint32_t)matrices->product[row * MATRIX_SIZE + column];
        }
        check = check_add_wide(check_add_wide(check, sum), (uint32_t)matrices->vector[row]);
    }
    return check;
}

uint16_t matrix_work(matrices_t *matrices, uint32_t seed, uint16_t check)
{
    matrix_fill(matrices, seed);
    matrix_add(matrices, (int16_t)(seed & LOW_BITS));
    matrix_multiply(matrices);
    matrix_multiply_vector(matrices);
    check = matrix_check(matrices, check);
    matrix_transpose(matrices);
    matrix_multiply(matrices);
    matrix_mix(matrices);
    return matrix_check(matrices, check);
}
