// SPDX-License-Identifier: Apache-2.0 OR MIT

#include <tock.h>

enum { WORDS = 128, PERIOD_MS = 100 };

// Volatile: the words are looked at again and again, and from outside.
static volatile uint32_t s_pattern[WORDS];

static uint32_t expected(unsigned index)
{
    return 0xCA9A0000u ^ (index * 0x01010101u);
}

// Holds memory that nobody else may change, tells where, and says every tenth of a second whether it is unchanged.
int main(void)
{
    for (unsigned i = 0; i < WORDS; i++) {
        s_pattern[i] = expected(i);
    }
    tock_printf("canary: pattern at %p, %u bytes\n", (void *)s_pattern, (unsigned)sizeof(s_pattern));
    for (unsigned round = 1;; round++) {
        tock_error_t error = tock_delay_ms(PERIOD_MS);
        unsigned changed = 0;
        for (unsigned i = 0; i < WORDS; i++) {
            changed += s_pattern[i] != expected(i);
        }
        if (error != TOCK_OK || changed != 0) {
            tock_printf("canary: HURT in round %u: %s, %u words changed\n", round, tock_error_name(error), changed);
        } else {
            tock_printf("canary: %u well\n", round);
        }
    }
}
