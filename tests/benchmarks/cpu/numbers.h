// SPDX-License-Identifier: Apache-2.0 OR MIT

/// Data of the benchmark: numbers that follow from a seed, and the check value over results. The same in every language.

#ifndef NUMBERS_H
#define NUMBERS_H

#include <stdint.h>

/// The next number after a state: xorshift of 32 bits (Marsaglia). The state is not 0.
uint32_t numbers_next(uint32_t *state);

/// Adds 16 bits to a check value: CRC-16 with the polynomial 0x1021, the high bit first.
uint16_t check_add(uint16_t check, uint16_t value);

/// Adds 32 bits, the lower half first.
uint16_t check_add_wide(uint16_t check, uint32_t value);

#endif
