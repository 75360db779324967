// SPDX-License-Identifier: Apache-2.0 OR MIT

// An application whose header lists its drivers (ConformanceTests.cs): the console with commands 0, 1 and 69, the LEDs with command 64
// only, and no other.

#include "conformance.h"

static uint8_t s_buffer[8];

static void upcall(uint32_t a, uint32_t b, uint32_t c, void *d)
{
    (void)a;
    (void)b;
    (void)c;
    (void)d;
}

static void filter_shape(void)
{
    uint32_t function = (uint32_t)upcall, buffer = (uint32_t)s_buffer;
    EXPECT(same(call_command(ALARM, 0, 7, 8), FAILURE, NODEVICE, 7, 8));
    EXPECT(same(call_command(ALARM, 1, 7, 8), FAILURE, NODEVICE, 7, 8));
    EXPECT(same(call_subscribe(ALARM, 0, function, 5), FAILURE_2U32, NODEVICE, function, 5));
    EXPECT(same(call_subscribe(ALARM, 0, 0, 5), FAILURE_2U32, NODEVICE, 0, 5));
    EXPECT(same(call_allow_rw(IPC, 0, buffer, 8), FAILURE_2U32, NODEVICE, buffer, 8));
    EXPECT(same(call_allow_ro(IPC, 0, buffer, 8), FAILURE_2U32, NODEVICE, buffer, 8));
    EXPECT(same(call_allow_readable(READ_ONLY_STATE, 0, buffer, 8), FAILURE_2U32, NODEVICE, buffer, 8));
}

static void filter_commands(void)
{
    EXPECT(same(call_command(CONSOLE, 0, 7, 8), SUCCESS, 0, 7, 8));
    EXPECT(same(call_command(CONSOLE, 2, 0, 8), FAILURE, NODEVICE, 0, 8));
    EXPECT(same(call_command(CONSOLE, 63, 7, 8), FAILURE, NODEVICE, 7, 8));
    EXPECT(same(call_command(CONSOLE, 64, 7, 8), FAILURE, NODEVICE, 7, 8));
    EXPECT(same(call_command(CONSOLE, 69, 7, 8), FAILURE, NOSUPPORT, 7, 8)); // it reaches the driver, which has no such command
    EXPECT(same(call_command(CONSOLE, 5, 7, 8), FAILURE, NODEVICE, 7, 8));
    EXPECT(same(call_command(CONSOLE, 133, 7, 8), FAILURE, NODEVICE, 7, 8));
    EXPECT(same(call_command(CONSOLE, 0xFFFFFFC0, 7, 8), FAILURE, NODEVICE, 7, 8));
    EXPECT(same(call_command(LED, 64, 7, 8), FAILURE, NOSUPPORT, 7, 8));
    EXPECT(same(call_command(LED, 0, 7, 8), FAILURE, NODEVICE, 7, 8)); // command 0 is one like the others
    EXPECT(same(call_command(LED, 1, 0, 8), FAILURE, NODEVICE, 0, 8));
}

static void filter_listed_driver(void)
{
    uint32_t buffer = (uint32_t)s_buffer;
    EXPECT(same(call_subscribe(CONSOLE, 2, (uint32_t)upcall, 5), SUCCESS_2U32, 0, 0, 5));
    EXPECT(same(call_subscribe(CONSOLE, 2, 0, 0), SUCCESS_2U32, (uint32_t)upcall, 5, 0));
    EXPECT(same(call_allow_rw(CONSOLE, 1, buffer, 8), SUCCESS_2U32, 0, 0, 8));
    EXPECT(same(call_allow_rw(CONSOLE, 1, 0, 0), SUCCESS_2U32, buffer, 8, 0));
    EXPECT(same(call_subscribe(LED, 0, 0, 5), FAILURE_2U32, NOSUPPORT, 0, 5));
    EXPECT(same(call_allow_ro(LED, 0, buffer, 8), FAILURE_2U32, NOSUPPORT, buffer, 8));
}

static void not_filtered(void)
{
    EXPECT(call_memop(2, 0, 0, 0).r0 == SUCCESS_U32 && call_memop(1, 32, 0, 0).r0 == SUCCESS_U32);
    EXPECT(same(call_memop(99, 5, 7, 8), FAILURE, NOSUPPORT, 7, 8));
    EXPECT(same(call_exit(2, 5, 7, 8), FAILURE, NOSUPPORT, 7, 8));
    uint8_t flag = 9;
    call_yield(0, (uint32_t)&flag, 0, 0);
    EXPECT(flag == 0);
    call_yield(3, 0, 0, 0);
}

int main(void)
{
    static const rule_t rules[] = {
        { "filter-shape", filter_shape },
        { "filter-commands", filter_commands },
        { "filter-listed-driver", filter_listed_driver },
        { "filter-not-filtered", not_filtered },
    };
    RUN_RULES(rules);
    REPORT_OVER();
    return 0;
}
