// SPDX-License-Identifier: Apache-2.0 OR MIT

// Exit and what a new execution begins with. Parameter 0: how the first life ends; the restarted one finds no trace of it.

#include "conformance.h"
#include "parameters.h"

enum { BY_RESTART = 0, BY_TERMINATE = 1, BY_UNKNOWN_CLASS = 2, BY_RETURN = 3, BY_WAITING_FOR_NOTHING = 4 };

static uint32_t s_data = 0x1234; // initialised data is initialised anew

static void unknown_exit(void)
{
    EXPECT(same(call_exit(2, 5, 7, 8), FAILURE, NOSUPPORT, 7, 8));
    EXPECT(same(call_exit(0xFFFFFFFF, 5, 7, 8), FAILURE, NOSUPPORT, 7, 8));
}

static void begins_clean(void)
{
    EXPECT(s_data == 0x1234);
    EXPECT(same(call_subscribe(CONSOLE, 1, 0, 9), SUCCESS_2U32, 0, 0, 9));
    EXPECT(same(call_allow_rw(CONSOLE, 1, 0, 0), SUCCESS_2U32, 0, 0, 0));
    EXPECT(same(call_command(ALARM, 3, 0, 0), FAILURE, ALREADY, 0, 0));
    EXPECT(!tock_yield_no_wait());
    s_data = 0x4321;
}

static void leaves_as_much_as_it_can(void)
{
    static char typed[8];
    call_subscribe(CONSOLE, 1, 0, 77);
    call_allow_rw(CONSOLE, 1, (uint32_t)typed, sizeof typed);
    call_command(CONSOLE, 2, sizeof typed, 0);
    call_command(ALARM, 5, 100000, 0);
}

int main(void)
{
    static const rule_t rules[] = {
        { "life-begins-clean", begins_clean },
        { "exit-unknown", unknown_exit },
    };
    RUN_RULES(rules);
    REPORT_OVER();
    leaves_as_much_as_it_can();
    switch (parameter(0)) {
    case BY_RESTART: tock_exit_restart(3);
    case BY_TERMINATE: tock_exit_terminate(4);
    case BY_UNKNOWN_CLASS: __asm__ volatile("svc 8" : : : "r0", "r1", "r2", "r3", "r12", "lr", "cc", "memory"); break;
    case BY_WAITING_FOR_NOTHING:
        call_subscribe(ALARM, 0, 0, 0);
        call_command(ALARM, 5, 1000, 0);
        call_yield(2, parameter(1), parameter(2), 0);
        tock_printf("waited for nothing and came back\n");
        break;
    default: break;
    }
    return 5;
}
