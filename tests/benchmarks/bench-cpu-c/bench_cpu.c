// SPDX-License-Identifier: Apache-2.0 OR MIT
//
// Runs each kernel of the CPU benchmark once and says the results.

#include "kernels.h"

#include <tock.h>

int main(void)
{
    uint32_t results[] = {
        kernel_checksum(1), kernel_matrix(2), kernel_list(3), kernel_scanner(4), kernel_sieve(5), kernel_sort(6), kernel_calls(7),
    };
    kernel_end();
    uint32_t total = 0;
    for (size_t i = 0; i < sizeof results / sizeof results[0]; i++) {
        total = total * 31 + results[i];
    }

    tock_printf("The kernels give %u.\n", (unsigned)total);
    return 0;
}
