// SPDX-License-Identifier: Apache-2.0 OR MIT

// A benchmark of the processor and the compiler: lists, matrices, a state machine, and check values over all results. What it computes
// follows from nothing but this source; the same in another language has to print the same line.

#include <tock.h>

#include "list.h"
#include "matrix.h"
#include "states.h"

enum { ROUNDS = 6, SEED = 0x5eed };

// The tool counts instructions from one of these places to the next (tools/Tock.Cli/Benchmarking/Languages).
#define MARK(name)                                 \
    __attribute__((noinline)) static void name(void) \
    {                                              \
        __asm__ volatile("" ::: "memory");         \
    }

MARK(bench_list)
MARK(bench_matrix)
MARK(bench_states)
MARK(bench_end)

static list_t s_list;
static matrices_t s_matrices;
static states_t s_states;

int main(void)
{
    uint16_t list = 0;
    uint16_t matrix = 0;
    uint16_t states = 0;
    bench_list();
    for (uint32_t round = 0; round < ROUNDS; round++) {
        list = list_work(&s_list, SEED + round, list);
    }
    bench_matrix();
    for (uint32_t round = 0; round < ROUNDS; round++) {
        matrix = matrix_work(&s_matrices, SEED + round, matrix);
    }
    bench_states();
    for (uint32_t round = 0; round < ROUNDS; round++) {
        states = states_work(&s_states, SEED + round, states);
    }
    bench_end();
    tock_printf("bench-cpu: list %04x, matrix %04x, states %04x\n", list, matrix, states);
    return 0;
}
