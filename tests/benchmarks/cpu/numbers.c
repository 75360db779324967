// SPDX-License-Identifier: Apache-2.0 OR MIT

#include "numbers.h"

enum { POLYNOMIAL = 0x1021, BITS = 16 };

uint32_t numbers_next(uint32_t *state)
{
    uint32_t value = *state;
    value ^= value << 13;
    value ^= value >> 17;
    value ^= value << 5;
    *state = value;
    return value;
}

uint16_t check_add(uint16_t check, uint16_t value)
{
    uint32_t remainder = check ^ value;
    for (int bit = 0; bit < BITS; bit++) {
        remainder <<= 1;
        if ((remainder & 0x10000) != 0) {
            remainder ^= 0x10000 | POLYNOMIAL;
        }
    }
    return (uint16_t)remainder;
}

uint16_t check_add_wide(uint16_t check, uint32_t value)
{
    return check_add(check_add(check, (uint16_t)value), (uint16_t)(value >> 16));
}
