// SPDX-License-Identifier: Apache-2.0 OR MIT

#include <tock.h>

#include "parameters.h"

// Parameters: 0 letter; 1 rounds; 2 seed. With 0 rounds it looks, after a while, at floating-point registers that it has never used.
// A round keeps values in all floating-point registers while it computes, makes system calls or waits, and then looks at them.

uint32_t float_round(uint32_t seed, void (*between)(void));
uint32_t float_bits(void);

enum { ALARM = 0, NOW = 2, LEAST_JUMP = 1000, CALLS = 1000, TURNS = 100000 };

static unsigned s_away;

static uint32_t now(void)
{
    return tock_command(ALARM, NOW, 0, 0).value[0];
}

static void call(void)
{
    uint32_t last = now();
    for (unsigned i = 0; i < CALLS; i++) {
        uint32_t next = now();
        if (next - last >= LEAST_JUMP) {
            s_away++;
        }
        last = next;
    }
}

static void compute(void)
{
    for (volatile unsigned i = 0; i < TURNS; i++) {
    }
}

static void wait(void)
{
    tock_delay_ms(3);
}

int main(void)
{
    static void (*const between[])(void) = {call, compute, wait};
    char letter = (char)parameter(0);
    if (parameter(1) == 0) {
        tock_delay_ms(100);
        tock_printf("floats %c: finds %x\n", letter, (unsigned)float_bits());
        return 0;
    }
    unsigned wrong = 0;
    for (unsigned round = 0; round < parameter(1); round++) {
        uint32_t changed = float_round(parameter(2) + round * 64, between[round % 3]);
        if (changed != 0) {
            tock_printf("floats %c: %u changed\n", letter, (unsigned)changed);
        }
        wrong += changed;
    }
    tock_printf("floats %c: over, %u wrong, away %s\n", letter, wrong, s_away > 3 ? "often" : "too seldom");
    return 0;
}
