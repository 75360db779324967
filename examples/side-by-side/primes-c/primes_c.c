// SPDX-License-Identifier: Apache-2.0 OR MIT

#include <tock.h>

enum { LIMIT = 2000, POLYNOMIAL = 0x1021 };

static bool s_composite[LIMIT];

// Strikes out the multiples of each number that is not struck out itself.
static void sieve(void)
{
    for (unsigned number = 2; number * number < LIMIT; number++) {
        if (!s_composite[number]) {
            for (unsigned multiple = number * number; multiple < LIMIT; multiple += number) {
                s_composite[multiple] = true;
            }
        }
    }
}

// CRC-16 with the polynomial 0x1021, the high bit first.
static uint32_t check_add(uint32_t check, uint32_t value)
{
    check ^= value;
    for (int bit = 0; bit < 16; bit++) {
        check <<= 1;
        if ((check & 0x10000) != 0) {
            check ^= 0x10000 | POLYNOMIAL;
        }
    }
    return check;
}

// Counts the primes, and prints how many there are, the last one, and a check value over all.
int main(void)
{
    unsigned count = 0;
    unsigned last = 0;
    uint32_t check = 0;
    tock_printf("primes: below %u\n", LIMIT);
    sieve();
    for (unsigned number = 2; number < LIMIT; number++) {
        if (!s_composite[number]) {
            count++;
            last = number;
            check = check_add(check, number);
        }
    }
    tock_printf("primes: %u, the last is %u, check %04x\n", count, last, (unsigned)check);
    return 0;
}
