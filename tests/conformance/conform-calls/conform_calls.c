// SPDX-License-Identifier: Apache-2.0 OR MIT

// The system calls that go to drivers: Subscribe, Command and the Allows, right and wrong.

#include "conformance.h"
#include "registers.h"

extern const char _app_header[]; // first byte behind the protected header

static uint8_t s_buffer[64];

static void upcall(uint32_t a, uint32_t b, uint32_t c, void *d)
{
    (void)a;
    (void)b;
    (void)c;
    (void)d;
}

static void command_present(void)
{
    EXPECT(same(call_command(CONSOLE, 0, 7, 8), SUCCESS, 0, 7, 8));
    EXPECT(call_command(ALARM, 0, 0, 0).r0 == SUCCESS);
    EXPECT(call_command(LOW_LEVEL_DEBUG, 0, 0, 0).r0 == SUCCESS);
    EXPECT(call_command(IPC, 0, 0, 0).r0 == SUCCESS);
}

static void command_value(void)
{
    registers_t got = call_command(ALARM, 1, 7, 8);
    EXPECT(got.r0 == SUCCESS_U32 && got.r1 != 0 && got.r2 == 7 && got.r3 == 8);
}

static void command_missing_driver(void)
{
    EXPECT(same(call_command(MISSING, 0, 7, 8), FAILURE, NODEVICE, 7, 8));
    EXPECT(same(call_command(0xFFFFFFFF, 0xFFFFFFFF, 7, 8), FAILURE, NODEVICE, 7, 8));
}

static void command_unknown(void)
{
    EXPECT(same(call_command(CONSOLE, 77, 7, 8), FAILURE, NOSUPPORT, 7, 8));
    EXPECT(same(call_command(LED, 0xFFFFFFFF, 7, 8), FAILURE, NOSUPPORT, 7, 8));
}

static void command_invalid_argument(void)
{
    EXPECT(same(call_command(LED, 1, 99, 8), FAILURE, INVAL, 99, 8));
}

static void subscribe_swap(void)
{
    uint32_t function = (uint32_t)upcall;
    EXPECT(same(call_subscribe(CONSOLE, 1, function, 11), SUCCESS_2U32, 0, 0, 11));
    EXPECT(same(call_subscribe(CONSOLE, 1, function, 12), SUCCESS_2U32, function, 11, 12));
    EXPECT(same(call_subscribe(CONSOLE, 2, function, 13), SUCCESS_2U32, 0, 0, 13));
    EXPECT(same(call_subscribe(CONSOLE, 1, 0, 14), SUCCESS_2U32, function, 12, 14));
    EXPECT(same(call_subscribe(CONSOLE, 1, 0, 0), SUCCESS_2U32, 0, 14, 0));
    EXPECT(same(call_subscribe(CONSOLE, 2, 0, 0), SUCCESS_2U32, function, 13, 0));
}

static void subscribe_function(void)
{
    uint32_t ram = (uint32_t)s_buffer;
    EXPECT(same(call_subscribe(CONSOLE, 1, ram | 1, 0), SUCCESS_2U32, 0, 0, 0));
    EXPECT(same(call_subscribe(CONSOLE, 1, 0, 0), SUCCESS_2U32, ram | 1, 0, 0));
    uint32_t wrong[] = { 0x20000000, memop(3) - 2, memop(6), memop(4), memop(5), 0x40000000, 0xFFFFFFFF, 2, app_break() };
    for (unsigned i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
        EXPECT(same(call_subscribe(CONSOLE, 1, wrong[i] | 1, 5), FAILURE_2U32, INVAL, wrong[i] | 1, 5));
    }
    EXPECT(same(call_subscribe(CONSOLE, 1, 0, 0), SUCCESS_2U32, 0, 0, 0));
}

static void subscribe_missing_driver(void)
{
    EXPECT(same(call_subscribe(MISSING, 0, 0, 5), FAILURE_2U32, NODEVICE, 0, 5));
    EXPECT(same(call_subscribe(MISSING, 0, (uint32_t)upcall, 5), FAILURE_2U32, NODEVICE, (uint32_t)upcall, 5));
}

static void subscribe_missing_slot(void)
{
    EXPECT(same(call_subscribe(CONSOLE, 3, (uint32_t)upcall, 5), FAILURE_2U32, NOSUPPORT, (uint32_t)upcall, 5));
    EXPECT(same(call_subscribe(ALARM, 1, 0, 5), FAILURE_2U32, NOSUPPORT, 0, 5));
    EXPECT(same(call_subscribe(ALARM, 0xFFFFFFFF, 0, 5), FAILURE_2U32, NOSUPPORT, 0, 5));
    EXPECT(same(call_subscribe(LED, 0, 0, 5), FAILURE_2U32, NOSUPPORT, 0, 5));
}

static void allow_swap(void)
{
    uint32_t buffer = (uint32_t)s_buffer;
    EXPECT(same(call_allow_rw(CONSOLE, 1, buffer, 16), SUCCESS_2U32, 0, 0, 16));
    EXPECT(same(call_allow_rw(CONSOLE, 1, buffer + 1, 8), SUCCESS_2U32, buffer, 16, 8));
    EXPECT(same(call_allow_rw(CONSOLE, 1, 0, 0), SUCCESS_2U32, buffer + 1, 8, 0));
    EXPECT(same(call_allow_ro(CONSOLE, 1, buffer, 16), SUCCESS_2U32, 0, 0, 16));
    EXPECT(same(call_allow_ro(CONSOLE, 1, 0, 0), SUCCESS_2U32, buffer, 16, 0));
}

static void allow_length_zero(void)
{
    EXPECT(same(call_allow_rw(CONSOLE, 1, 0x12345678, 0), SUCCESS_2U32, 0, 0, 0));
    EXPECT(same(call_allow_rw(CONSOLE, 1, 0xFFFFFFFF, 0), SUCCESS_2U32, 0x12345678, 0, 0));
    EXPECT(same(call_allow_ro(CONSOLE, 1, 0x40000000, 0), SUCCESS_2U32, 0, 0, 0));
    EXPECT(same(call_allow_ro(CONSOLE, 1, 0, 0), SUCCESS_2U32, 0x40000000, 0, 0));
    EXPECT(same(call_allow_rw(CONSOLE, 1, 0, 0), SUCCESS_2U32, 0xFFFFFFFF, 0, 0));
}

static void allow_overlapping(void)
{
    uint32_t buffer = (uint32_t)s_buffer;
    EXPECT(call_allow_rw(CONSOLE, 1, buffer, 32).r0 == SUCCESS_2U32);
    EXPECT(call_allow_ro(CONSOLE, 1, buffer, 32).r0 == SUCCESS_2U32);
    EXPECT(call_allow_rw(CONSOLE, 0, buffer + 8, 32).r0 == SUCCESS_2U32);
    call_allow_rw(CONSOLE, 0, 0, 0);
    call_allow_rw(CONSOLE, 1, 0, 0);
    call_allow_ro(CONSOLE, 1, 0, 0);
}

typedef struct {
    uint32_t address;
    uint32_t length;
} range_t;

static void allow_foreign_memory(void)
{
    uint32_t end = app_break();
    range_t wrong[] = {
        { 0x20000000, 4 }, { memop(2) - 1, 2 }, { end - 3, 4 }, { end, 1 }, { memop(6), 8 }, { memop(3), 4 }, { 0x40000000, 4 },
        { memop(2), 0xFFFFFFFF }, { 0xFFFFFFFF, 2 }, { 0x80000000, 0x80000000 }, { memop(5), 4 }, { memop(4), 4 },
        { memop(4) - 4, 4 }, { memop(5) - 3, 4 },
    };
    for (unsigned i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
        uint32_t address = wrong[i].address;
        uint32_t length = wrong[i].length;
        EXPECT(same(call_allow_rw(CONSOLE, 1, address, length), FAILURE_2U32, INVAL, address, length));
        EXPECT(same(call_allow_ro(CONSOLE, 1, address, length), FAILURE_2U32, INVAL, address, length));
        EXPECT(same(call_allow_readable(READ_ONLY_STATE, 0, address, length), FAILURE_2U32, INVAL, address, length));
    }
    EXPECT(same(call_allow_rw(CONSOLE, 1, end - 4, 4), SUCCESS_2U32, 0, 0, 4));
    EXPECT(same(call_allow_rw(CONSOLE, 1, 0, 0), SUCCESS_2U32, end - 4, 4, 0));
}

static void allow_flash(void)
{
    uint32_t binary = (uint32_t)_app_header;
    EXPECT(same(call_allow_ro(CONSOLE, 1, binary, 4), SUCCESS_2U32, 0, 0, 4));
    EXPECT(same(call_allow_ro(CONSOLE, 1, memop(5) - 4, 4), SUCCESS_2U32, binary, 4, 4));
    EXPECT(call_allow_ro(CONSOLE, 1, 0, 0).r0 == SUCCESS_2U32);
    EXPECT(same(call_allow_rw(CONSOLE, 1, binary, 4), FAILURE_2U32, INVAL, binary, 4));
    EXPECT(same(call_allow_readable(READ_ONLY_STATE, 0, binary, 4), FAILURE_2U32, INVAL, binary, 4));
}

static void allow_protected_header(void)
{
    uint32_t header = memop(4);
    EXPECT(same(call_allow_ro(CONSOLE, 1, header, 16), FAILURE_2U32, INVAL, header, 16));
    EXPECT(same(call_allow_ro(CONSOLE, 1, (uint32_t)_app_header - 1, 4), FAILURE_2U32, INVAL, (uint32_t)_app_header - 1, 4));
}

static void allow_missing_driver(void)
{
    uint32_t buffer = (uint32_t)s_buffer;
    EXPECT(same(call_allow_rw(MISSING, 0, buffer, 4), FAILURE_2U32, NODEVICE, buffer, 4));
    EXPECT(same(call_allow_ro(MISSING, 0, buffer, 4), FAILURE_2U32, NODEVICE, buffer, 4));
    EXPECT(same(call_allow_readable(MISSING, 0, buffer, 4), FAILURE_2U32, NODEVICE, buffer, 4));
}

static void allow_missing_slot(void)
{
    uint32_t buffer = (uint32_t)s_buffer;
    EXPECT(same(call_allow_rw(CONSOLE, 2, buffer, 4), FAILURE_2U32, NOSUPPORT, buffer, 4));
    EXPECT(same(call_allow_ro(CONSOLE, 0xFFFFFFFF, buffer, 4), FAILURE_2U32, NOSUPPORT, buffer, 4));
    EXPECT(same(call_allow_rw(LED, 0, buffer, 4), FAILURE_2U32, NOSUPPORT, buffer, 4));
    EXPECT(same(call_allow_ro(ALARM, 0, 0, 0), FAILURE_2U32, NOSUPPORT, 0, 0));
}

static void readable_swap(void)
{
    static uint32_t state[4];
    uint32_t buffer = (uint32_t)state;
    EXPECT(same(call_allow_readable(READ_ONLY_STATE, 0, buffer, 16), SUCCESS_2U32, 0, 0, 16));
    tock_delay_ms(5);
    uint32_t before = ((volatile uint32_t *)state)[0];
    tock_delay_ms(5);
    EXPECT(((volatile uint32_t *)state)[0] > before);
    EXPECT(((volatile uint32_t *)state)[2] != 0);
    EXPECT(same(call_allow_readable(READ_ONLY_STATE, 0, 0, 0), SUCCESS_2U32, buffer, 16, 0));
    EXPECT(same(call_allow_readable(READ_ONLY_STATE, 1, buffer, 4), FAILURE_2U32, NOSUPPORT, buffer, 4));
    EXPECT(same(call_allow_readable(CONSOLE, 0, buffer, 4), FAILURE_2U32, NOSUPPORT, buffer, 4));
}

// What is wrong first decides: the function before the driver, the driver before the memory, the memory before the slot.
static void first_error(void)
{
    uint32_t buffer = (uint32_t)s_buffer;
    EXPECT(same(call_subscribe(MISSING, 99, 0x20000001, 5), FAILURE_2U32, INVAL, 0x20000001, 5));
    EXPECT(same(call_subscribe(CONSOLE, 99, 0x20000001, 5), FAILURE_2U32, INVAL, 0x20000001, 5));
    EXPECT(same(call_allow_rw(MISSING, 99, 0x20000000, 4), FAILURE_2U32, NODEVICE, 0x20000000, 4));
    EXPECT(same(call_allow_ro(MISSING, 99, 0x20000000, 4), FAILURE_2U32, NODEVICE, 0x20000000, 4));
    EXPECT(same(call_allow_readable(MISSING, 99, 0x20000000, 4), FAILURE_2U32, NODEVICE, 0x20000000, 4));
    EXPECT(same(call_allow_rw(CONSOLE, 99, 0x20000000, 4), FAILURE_2U32, INVAL, 0x20000000, 4));
    EXPECT(same(call_allow_ro(CONSOLE, 99, 0x20000000, 4), FAILURE_2U32, INVAL, 0x20000000, 4));
    EXPECT(same(call_allow_readable(READ_ONLY_STATE, 99, 0x20000000, 4), FAILURE_2U32, INVAL, 0x20000000, 4));
    EXPECT(same(call_allow_rw(CONSOLE, 99, buffer, 4), FAILURE_2U32, NOSUPPORT, buffer, 4));
}

// A failed swap leaves in force what was there.
static void failure_changes_nothing(void)
{
    uint32_t buffer = (uint32_t)s_buffer;
    call_subscribe(CONSOLE, 1, (uint32_t)upcall, 7);
    EXPECT(call_subscribe(CONSOLE, 1, 0x20000001, 8).r0 == FAILURE_2U32);
    EXPECT(same(call_subscribe(CONSOLE, 1, 0, 0), SUCCESS_2U32, (uint32_t)upcall, 7, 0));
    call_allow_rw(CONSOLE, 1, buffer, 7);
    call_allow_ro(CONSOLE, 1, buffer, 9);
    EXPECT(call_allow_rw(CONSOLE, 1, 0x20000000, 8).r0 == FAILURE_2U32);
    EXPECT(call_allow_ro(CONSOLE, 1, 0x20000000, 8).r0 == FAILURE_2U32);
    EXPECT(same(call_allow_rw(CONSOLE, 1, 0, 0), SUCCESS_2U32, buffer, 7, 0));
    EXPECT(same(call_allow_ro(CONSOLE, 1, 0, 0), SUCCESS_2U32, buffer, 9, 0));
}

DEFINE_CHANGED(changed_by_subscribe, 1)
DEFINE_CHANGED(changed_by_command, 2)
DEFINE_CHANGED(changed_by_allow_rw, 3)
DEFINE_CHANGED(changed_by_allow_ro, 4)
DEFINE_CHANGED(changed_by_memop, 5)
DEFINE_CHANGED(changed_by_exit, 6)
DEFINE_CHANGED(changed_by_readable, 7)

static bool nothing(changed_t changed)
{
    return changed.saved == 0 && changed.other == 0;
}

// Everything but r0 to r3 is as it was: eleven registers and the flags, whether the call succeeds or not.
static void other_registers(void)
{
    EXPECT(nothing(changed_by_subscribe(CONSOLE, 1, 0, 0)) && nothing(changed_by_subscribe(MISSING, 1, 0, 0)));
    EXPECT(nothing(changed_by_command(ALARM, 1, 0, 0)) && nothing(changed_by_command(MISSING, 1, 0, 0)));
    EXPECT(nothing(changed_by_allow_rw(CONSOLE, 1, 0, 0)) && nothing(changed_by_allow_rw(CONSOLE, 1, 0, 4)));
    EXPECT(nothing(changed_by_allow_ro(CONSOLE, 1, 0, 0)) && nothing(changed_by_allow_ro(CONSOLE, 1, 0, 4)));
    EXPECT(nothing(changed_by_memop(2, 0, 0, 0)) && nothing(changed_by_memop(99, 0, 0, 0)));
    EXPECT(nothing(changed_by_exit(2, 0, 0, 0)));
    EXPECT(nothing(changed_by_readable(READ_ONLY_STATE, 0, 0, 0)) && nothing(changed_by_readable(CONSOLE, 0, 0, 0)));
}

int main(void)
{
    static const rule_t rules[] = {
        { "command-present", command_present },
        { "command-value", command_value },
        { "command-missing-driver", command_missing_driver },
        { "command-unknown", command_unknown },
        { "command-invalid-argument", command_invalid_argument },
        { "subscribe-swap", subscribe_swap },
        { "subscribe-function", subscribe_function },
        { "subscribe-missing-driver", subscribe_missing_driver },
        { "subscribe-missing-slot", subscribe_missing_slot },
        { "allow-swap", allow_swap },
        { "allow-length-zero", allow_length_zero },
        { "allow-overlapping", allow_overlapping },
        { "allow-foreign-memory", allow_foreign_memory },
        { "allow-flash", allow_flash },
        { "allow-protected-header", allow_protected_header },
        { "allow-missing-driver", allow_missing_driver },
        { "allow-missing-slot", allow_missing_slot },
        { "readable-swap", readable_swap },
        { "first-error", first_error },
        { "failure-changes-nothing", failure_changes_nothing },
        { "other-registers", other_registers },
    };
    RUN_RULES(rules);
    REPORT_OVER();
    return 0;
}
