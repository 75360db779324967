// SPDX-License-Identifier: Apache-2.0 OR MIT

// The memory operations, and the break between what the application has and what the kernel keeps.

#include "conformance.h"

extern const char _app_header[];

static void addresses(void)
{
    uint32_t here = (uint32_t)&here;
    EXPECT(memop(2) <= here && here < app_break());
    EXPECT(app_break() <= memop(6) && memop(6) < memop(3));
    EXPECT(memop(4) < (uint32_t)_app_header && (uint32_t)_app_header < memop(5));
    for (uint32_t operation = 2; operation <= 6; operation++) {
        registers_t got = call_memop(operation, 1, 7, 8);
        EXPECT(got.r0 == SUCCESS_U32 && got.r2 == 7 && got.r3 == 8);
    }
}

static void flash_regions(void)
{
    EXPECT(same(call_memop(7, 0, 7, 8), SUCCESS_U32, 0, 7, 8));
    EXPECT(call_memop(8, 0, 7, 8).r0 == FAILURE && call_memop(8, 0, 7, 8).r1 == 1);
    EXPECT(call_memop(9, 0xFFFFFFFF, 7, 8).r0 == FAILURE && call_memop(9, 0, 7, 8).r1 == 1);
}

static void debug_marks(void)
{
    EXPECT(call_memop(10, memop(2) + 64, 0, 0).r0 == SUCCESS);
    EXPECT(call_memop(11, memop(2) + 128, 0, 0).r0 == SUCCESS);
    EXPECT(call_memop(10, 0xFFFFFFFF, 0, 0).r0 == SUCCESS);
}

static void unknown_operation(void)
{
    EXPECT(same(call_memop(12, 5, 7, 8), FAILURE, NOSUPPORT, 7, 8));
    EXPECT(same(call_memop(0xFFFFFFFF, 5, 7, 8), FAILURE, NOSUPPORT, 7, 8));
}

static void sbrk_moves(void)
{
    uint32_t before = app_break();
    EXPECT(same(call_memop(1, 64, 7, 8), SUCCESS_U32, before, 7, 8));
    EXPECT(app_break() == before + 64);
    EXPECT(same(call_memop(1, (uint32_t)-64, 7, 8), SUCCESS_U32, before + 64, 7, 8));
    EXPECT(app_break() == before);
}

static void brk_moves(void)
{
    uint32_t before = app_break();
    EXPECT(same(call_memop(0, before + 40, 7, 8), SUCCESS, before + 40, 7, 8));
    EXPECT(app_break() == before + 40);
    EXPECT(call_memop(0, before, 0, 0).r0 == SUCCESS);
}

static void brk_refused(void)
{
    uint32_t before = app_break();
    uint32_t wrong[] = { memop(3), memop(3) + 4, memop(6) + 1, memop(2) - 1, 0, 0xFFFFFFFF };
    for (unsigned i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
        EXPECT(same(call_memop(0, wrong[i], 7, 8), FAILURE, NOMEM, 7, 8));
    }
    EXPECT(call_memop(1, 0x7FFFFFFF, 7, 8).r1 == NOMEM && call_memop(1, 0x80000000, 7, 8).r1 == NOMEM);
    EXPECT(app_break() == before);
}

static void new_memory_is_zero(void)
{
    uint32_t before = app_break();
    for (unsigned round = 0; round < 3; round++) {
        EXPECT(call_memop(1, 100, 0, 0).r0 == SUCCESS_U32);
        volatile uint8_t *memory = (volatile uint8_t *)before;
        for (unsigned i = 0; i < 100; i++) {
            EXPECT(memory[i] == 0);
            memory[i] = 0xA5;
        }
        EXPECT(call_memop(0, before, 0, 0).r0 == SUCCESS);
    }
}

static void shared_memory_stays(void)
{
    uint32_t before = app_break();
    EXPECT(call_memop(1, 64, 0, 0).r0 == SUCCESS_U32);
    EXPECT(call_allow_rw(CONSOLE, 1, before, 32).r0 == SUCCESS_2U32);
    EXPECT(same(call_memop(0, before + 31, 7, 8), FAILURE, NOMEM, 7, 8));
    EXPECT(call_memop(0, before + 32, 0, 0).r0 == SUCCESS);
    call_allow_rw(CONSOLE, 1, 0, 0);
    // It stays so when the buffer is given back: the kernel remembers the highest end, not each buffer.
    EXPECT(same(call_memop(0, before + 31, 7, 8), FAILURE, NOMEM, 7, 8));

    // So do the other two Allows; what was shared in flash does not count, nor does a buffer of no bytes.
    EXPECT(call_memop(0, before + 128, 0, 0).r0 == SUCCESS);
    EXPECT(call_allow_ro(CONSOLE, 1, before + 32, 16).r0 == SUCCESS_2U32);
    EXPECT(same(call_memop(0, before + 47, 7, 8), FAILURE, NOMEM, 7, 8));
    EXPECT(call_allow_readable(READ_ONLY_STATE, 0, before + 48, 16).r0 == SUCCESS_2U32);
    EXPECT(same(call_memop(0, before + 63, 7, 8), FAILURE, NOMEM, 7, 8));
    EXPECT(call_allow_ro(CONSOLE, 1, (uint32_t)_app_header, 16).r0 == SUCCESS_2U32);
    EXPECT(call_allow_rw(CONSOLE, 1, before + 100, 0).r0 == SUCCESS_2U32);
    EXPECT(call_memop(0, before + 64, 0, 0).r0 == SUCCESS);
    call_allow_ro(CONSOLE, 1, 0, 0);
    call_allow_rw(CONSOLE, 1, 0, 0);
    call_allow_readable(READ_ONLY_STATE, 0, 0, 0);
}

static void grants_come_from_the_top(void)
{
    uint32_t grants = memop(6);
    EXPECT(call_subscribe(ALARM, 0, 0, 0).r0 == SUCCESS_2U32);
    uint32_t after = memop(6);
    EXPECT(after < grants);
    EXPECT(call_subscribe(ALARM, 0, 0, 0).r0 == SUCCESS_2U32 && memop(6) == after);
    EXPECT(call_command(LED, 0, 0, 0).r0 >= SUCCESS && memop(6) == after);
    EXPECT(call_command(MISSING, 0, 0, 0).r0 == FAILURE && memop(6) == after);
}

static void no_memory_for_a_grant(void)
{
    uint32_t step = 1 << 14;
    while (step != 0) {
        if (call_memop(1, step, 0, 0).r0 != SUCCESS_U32) {
            step /= 2;
        }
    }
    uint32_t buffer = memop(2);
    EXPECT(same(call_subscribe(IPC, 0, 0, 5), FAILURE_2U32, NOMEM, 0, 5));
    EXPECT(same(call_allow_rw(IPC, 0, buffer, 8), FAILURE_2U32, NOMEM, buffer, 8));
    EXPECT(same(call_allow_ro(IPC, 0, buffer, 8), FAILURE_2U32, NOMEM, buffer, 8));
    EXPECT(same(call_allow_readable(IPC, 0, buffer, 8), FAILURE_2U32, NOMEM, buffer, 8));
    EXPECT(call_command(LED, 0, 0, 0).r0 >= SUCCESS);
}

int main(void)
{
    static const rule_t rules[] = {
        { "grant-from-the-top", grants_come_from_the_top },
        { "memop-addresses", addresses },
        { "memop-flash-regions", flash_regions },
        { "memop-debug-marks", debug_marks },
        { "memop-unknown", unknown_operation },
        { "memop-sbrk", sbrk_moves },
        { "memop-brk", brk_moves },
        { "memop-brk-refused", brk_refused },
        { "memop-new-memory-is-zero", new_memory_is_zero },
        { "memop-shared-memory-stays", shared_memory_stays },
    };
    static const rule_t last[] = { { "grant-no-memory", no_memory_for_a_grant } };
    RUN_RULES(rules);
    RUN_RULES(last);
    REPORT_OVER();
    return 0;
}
