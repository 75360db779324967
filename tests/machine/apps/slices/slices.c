// SPDX-License-Identifier: Apache-2.0 OR MIT

#include <tock.h>

#include "parameters.h"

// Parameters: 0 number of runs to measure, or 0 to only wake up again and again; 1 milliseconds between wake-ups.
// Measures how long it runs before another process that computes gets its turn, by looking at the clock without a pause: where the
// clock jumps, others have run.

enum { RUNS = 80, ALARM = 0, NOW = 2, LEAST_JUMP = 1000 };

static uint32_t s_begin[RUNS];
static uint32_t s_end[RUNS];

static uint32_t now(void)
{
    return tock_command(ALARM, NOW, 0, 0).value[0];
}

static void measure(unsigned runs)
{
    uint32_t last = now();
    s_begin[0] = last;
    for (unsigned run = 0; run < runs;) {
        uint32_t next = now();
        if (next - last >= LEAST_JUMP) {
            s_end[run] = last;
            if (++run < runs) {
                s_begin[run] = next;
            }
        }
        last = next;
    }
}

int main(void)
{
    if (parameter(0) == 0) {
        for (;;) {
            tock_delay_ms(parameter(1));
        }
    }
    unsigned runs = parameter(0);
    measure(runs);
    for (unsigned run = 0; run < runs; run++) {
        tock_printf("run %u at %u for %u\n", run, (unsigned)(s_begin[run] - s_begin[0]), (unsigned)(s_end[run] - s_begin[run]));
    }
    tock_printf("runs over\n");
    return 0;
}
