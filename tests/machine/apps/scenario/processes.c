// SPDX-License-Identifier: Apache-2.0 OR MIT

// The processes of the board, as an application sees them. Parameter 1 is a letter to tell several applications apart.

#include "scenario.h"

#include <tock.h>

#include "parameters.h"

enum { MOST = 8, NAME_SIZE = 16 };

static const char *const s_states[] = { "running", "yielded", "yielded for", "stopped", "faulted", "ended" };

// Lists all processes, then does with each one that has the name "victim" what parameter 2 says, 0 for nothing, and lists them again.
void scenario_processes(void)
{
    uint32_t identifiers[MOST];
    char name[NAME_SIZE];
    tock_process_statistics_t statistics;
    for (unsigned round = 0; round < 2; round++) {
        uint32_t count = 0;
        tock_error_t error = tock_process_identifiers(identifiers, MOST, &count);
        tock_printf("processes %c: %s, %u\n", (char)parameter(1), tock_error_name(error), (unsigned)count);
        for (unsigned i = 0; i < count && i < MOST; i++) {
            tock_process_name(identifiers[i], name, sizeof name);
            tock_process_statistics(identifiers[i], &statistics);
            tock_printf("processes %c: round %u, %s is %s\n", (char)parameter(1), round, name, s_states[statistics.state]);
            if (round == 0 && parameter(2) != 0 && name[0] == 'v') {
                error = tock_process_control(identifiers[i], (tock_process_change_t)parameter(2));
                tock_printf("processes %c: control %s\n", (char)parameter(1), tock_error_name(error));
            }
        }
        tock_delay_ms(50);
    }
    tock_printf("processes %c: over\n", (char)parameter(1));
}
