// SPDX-License-Identifier: Apache-2.0 OR MIT
//
// What the CPU benchmark does, once in C and once in C# (bench-cpu-csharp), with the same algorithms and the same results.

#pragma once

#include <stdint.h>

// Nothing is inlined into the caller or computed before the program runs.
#define KERNEL __attribute__((noipa))

KERNEL uint32_t kernel_checksum(uint32_t seed);
KERNEL uint32_t kernel_matrix(uint32_t seed);
KERNEL uint32_t kernel_list(uint32_t seed);
KERNEL uint32_t kernel_scanner(uint32_t seed);
KERNEL uint32_t kernel_sieve(uint32_t seed);
KERNEL uint32_t kernel_sort(uint32_t seed);
KERNEL uint32_t kernel_calls(uint32_t seed);
KERNEL void kernel_end(void);
