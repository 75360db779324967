// SPDX-License-Identifier: Apache-2.0 OR MIT

#include <tock.h>

int main(void)
{
    uint32_t identifiers[12], count = 0;
    tock_error_t error = tock_process_identifiers(identifiers, 12, &count);
    if (error != TOCK_OK) {
        return (int)error;
    }
    for (uint32_t i = 0; i < count; i++) {
        char name[24];
        tock_process_statistics_t statistics;
        if (tock_process_name(identifiers[i], name, sizeof name) == TOCK_OK && tock_process_statistics(identifiers[i], &statistics) == TOCK_OK) {
            tock_printf("process-info: %s, %u calls, %u restarts\n", name, (unsigned)statistics.calls, (unsigned)statistics.restarts);
        }
    }
    return 0;
}
