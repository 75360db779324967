// SPDX-License-Identifier: Apache-2.0 OR MIT

// Yield in all its forms, and what becomes of upcalls until then.

#include "conformance.h"
#include "registers.h"

// A write of no bytes notifies Subscribe slot 1 of the console at once, an abort of a read slot 2, a passed alarm slot 0 of its driver.
enum { WRITTEN = 1, READ = 2, FIRED = 0 };

// Volatile: the compiler does not know that a system call runs functions of this file.
static volatile char s_log[40];
static volatile unsigned s_logged;
static volatile uint32_t s_arguments[3];

static void note(uint32_t a, uint32_t b, uint32_t c, void *userdata)
{
    s_arguments[0] = a;
    s_arguments[1] = b;
    s_arguments[2] = c;
    s_log[s_logged++ % sizeof s_log] = (char)(uintptr_t)userdata;
}

static void subscribe(uint32_t driver, uint32_t slot, char letter)
{
    call_subscribe(driver, slot, letter == 0 ? 0 : (uint32_t)note, (uint32_t)letter);
}

static void notify_written(void)
{
    call_command(CONSOLE, 1, 0, 0);
}

static void notify_alarm(void)
{
    uint32_t begin = tock_alarm_now();
    call_command(ALARM, 5, 10, 0);
    while (tock_alarm_now() - begin < 400) {
    }
}

static void start(void)
{
    subscribe(CONSOLE, WRITTEN, 0);
    subscribe(CONSOLE, READ, 0);
    subscribe(ALARM, FIRED, 0);
    while (tock_yield_no_wait()) {
    }
    s_logged = 0;
    s_log[0] = s_log[1] = s_log[2] = 0;
}

static void first_contact_by_wait(void)
{
    // Nothing of this driver has been used before: the wait itself makes the kernel keep something for it. What ends the
    // wait has to be set going first, here by another driver's upcall slot of the same process being irrelevant to it.
    call_command(ALARM, 5, 2000, 0);
    registers_t got = call_yield(2, ALARM, FIRED, 0x33);
    EXPECT(got.r2 == 0 && got.r3 == 0x33 && got.r0 - got.r1 < 100000);
}

static void no_wait_nothing(void)
{
    uint8_t flag = 9;
    start();
    EXPECT(call_yield(0, (uint32_t)&flag, 0x22, 0x33).r3 == 0x33);
    EXPECT(flag == 0);
}

static void no_wait_ran(void)
{
    uint8_t flag = 9;
    start();
    subscribe(CONSOLE, WRITTEN, 'w');
    notify_written();
    EXPECT(s_logged == 0);
    call_yield(0, (uint32_t)&flag, 0, 0);
    EXPECT(flag == 1 && s_logged == 1 && s_log[0] == 'w');
    call_yield(0, (uint32_t)&flag, 0, 0);
    EXPECT(flag == 0 && s_logged == 1);
}

static void no_wait_flag_elsewhere(void)
{
    start();
    uint32_t wrong[] = { 0, 0x20000000, memop(3) - 1, memop(4), 0x40000000, 0xFFFFFFFF };
    for (unsigned i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
        call_yield(0, wrong[i], 0, 0);
    }
    EXPECT(s_logged == 0);
}

static void unknown_yield_returns(void)
{
    start();
    subscribe(CONSOLE, WRITTEN, 'w');
    notify_written();
    call_yield(3, 1, 2, 3);
    call_yield(0xFFFFFFFF, 1, 2, 3);
    EXPECT(s_logged == 0);
    EXPECT(tock_yield_no_wait());
}

static void upcalls_in_order(void)
{
    start();
    subscribe(CONSOLE, WRITTEN, 'w');
    subscribe(ALARM, FIRED, 'a');
    notify_written();
    notify_alarm();
    notify_written();
    while (tock_yield_no_wait()) {
    }
    EXPECT(s_logged == 3 && s_log[0] == 'w' && s_log[1] == 'a' && s_log[2] == 'w');
}

static void no_upcall_without_yield(void)
{
    start();
    subscribe(ALARM, FIRED, 'a');
    notify_alarm();
    call_command(CONSOLE, 0, 0, 0);
    memop(2);
    EXPECT(s_logged == 0);
    EXPECT(tock_yield_no_wait() && s_log[0] == 'a');
}

static void swap_drops_waiting(void)
{
    start();
    subscribe(CONSOLE, WRITTEN, 'w');
    subscribe(ALARM, FIRED, 'a');
    notify_written();
    notify_alarm();
    subscribe(CONSOLE, WRITTEN, 'x');
    while (tock_yield_no_wait()) {
    }
    EXPECT(s_logged == 1 && s_log[0] == 'a');
}

static void null_is_not_delivered(void)
{
    start();
    notify_written();
    subscribe(ALARM, FIRED, 'a');
    notify_alarm();
    call_yield(1, 0, 0, 0);
    EXPECT(s_logged == 1 && s_log[0] == 'a');
}

static void only_null_for_no_wait(void)
{
    uint8_t flag = 9;
    start();
    notify_written();
    call_yield(0, (uint32_t)&flag, 0, 0);
    EXPECT(flag == 0 && s_logged == 0);
}

static void null_is_kept_for_wait_for(void)
{
    start();
    notify_written();
    registers_t got = call_yield(2, CONSOLE, WRITTEN, 0x33);
    EXPECT(same(got, 0, 0, 0, 0x33));
}

static void wait_for_out_of_order(void)
{
    start();
    subscribe(CONSOLE, WRITTEN, 'w');
    subscribe(ALARM, FIRED, 'a');
    notify_written();
    notify_alarm();
    call_yield(2, ALARM, FIRED, 0);
    EXPECT(s_logged == 0);
    EXPECT(tock_yield_no_wait() && s_log[0] == 'w');
    EXPECT(!tock_yield_no_wait());
}

static void wait_for_sleeps(void)
{
    start();
    subscribe(CONSOLE, WRITTEN, 'w');
    notify_written();
    uint32_t begin = tock_alarm_now();
    call_command(ALARM, 5, 3000, 0);
    call_yield(2, ALARM, FIRED, 0);
    EXPECT(tock_alarm_now() - begin >= 3000);
    EXPECT(s_logged == 0 && tock_yield_no_wait());
}

static void wait_for_with_full_queue(void)
{
    start();
    subscribe(CONSOLE, WRITTEN, 'w');
    for (unsigned i = 0; i < 30; i++) {
        notify_written();
    }
    call_command(ALARM, 5, 2000, 0);
    call_yield(2, ALARM, FIRED, 0);
    EXPECT(s_logged == 0);
    while (tock_yield_no_wait()) {
    }
    EXPECT(s_logged >= 8);
}

static void full_queue_loses_no_slot(void)
{
    start();
    subscribe(CONSOLE, WRITTEN, 'w');
    subscribe(ALARM, FIRED, 'a');
    for (unsigned i = 0; i < 30; i++) {
        notify_written();
    }
    notify_alarm();
    while (tock_yield_no_wait()) {
    }
    bool seen = false;
    for (unsigned i = 0; i < s_logged; i++) {
        seen |= s_log[i] == 'a';
    }
    EXPECT(seen);
}

static void upcall_in_upcall(uint32_t a, uint32_t b, uint32_t c, void *userdata)
{
    if (userdata == (void *)'1') {
        subscribe(CONSOLE, WRITTEN, 'n');
        notify_written();
        call_yield(1, 0, 0, 0);
    }
    note(a, b, c, userdata);
}

static void upcalls_nest(void)
{
    start();
    call_subscribe(ALARM, FIRED, (uint32_t)upcall_in_upcall, '1');
    notify_alarm();
    call_yield(1, 0, 0, 0);
    EXPECT(s_logged == 2 && s_log[0] == 'n' && s_log[1] == '1');
}

DEFINE_CHANGED(changed_by_yield, 0)

// Needs no global data: it runs with whatever is in r9.
__attribute__((naked)) static void mark(UNUSED uint32_t a, UNUSED uint32_t b, UNUSED uint32_t c, UNUSED void *userdata)
{
    __asm__ volatile("movs r0, #1\n\t"
                     "str r0, [r3]\n\t"
                     "bx lr");
}

static void yields_keep_saved_registers(void)
{
    volatile uint32_t marked = 0;
    start();
    call_subscribe(CONSOLE, WRITTEN, (uint32_t)mark, (uint32_t)&marked);
    notify_written();
    EXPECT(changed_by_yield(1, 0, 0, 0).saved == 0 && marked == 1);
    notify_written();
    EXPECT(changed_by_yield(0, 0, 0, 0).saved == 0);
    EXPECT(changed_by_yield(0, 0, 0, 0).saved == 0);

    // Sleeping, so that others run in between.
    marked = 0;
    call_subscribe(CONSOLE, WRITTEN, 0, 0);
    call_subscribe(ALARM, FIRED, (uint32_t)mark, (uint32_t)&marked);
    call_command(ALARM, 5, 2000, 0);
    EXPECT(changed_by_yield(1, 0, 0, 0).saved == 0 && marked == 1);
    call_subscribe(ALARM, FIRED, 0, 0);
}

// No function runs, so there is nothing that could change them.
static void wait_for_keeps_registers(void)
{
    start();
    notify_written();
    changed_t changed = changed_by_yield(2, CONSOLE, WRITTEN, 0);
    EXPECT(changed.saved == 0 && changed.other == 0);
    call_command(ALARM, 5, 2000, 0);
    changed = changed_by_yield(2, ALARM, FIRED, 0);
    EXPECT(changed.saved == 0 && changed.other == 0);
}

int main(void)
{
    static const rule_t rules[] = {
        { "wait-for-first-contact", first_contact_by_wait },
        { "yield-no-wait-nothing", no_wait_nothing },
        { "yield-no-wait-ran", no_wait_ran },
        { "yield-no-wait-flag-elsewhere", no_wait_flag_elsewhere },
        { "yield-unknown-returns", unknown_yield_returns },
        { "yield-keeps-saved-registers", yields_keep_saved_registers },
        { "upcalls-in-order", upcalls_in_order },
        { "upcalls-only-in-yield", no_upcall_without_yield },
        { "upcalls-nest", upcalls_nest },
        { "subscribe-drops-waiting", swap_drops_waiting },
        { "null-upcall-not-delivered", null_is_not_delivered },
        { "null-upcall-no-wait", only_null_for_no_wait },
        { "null-upcall-kept-for-wait-for", null_is_kept_for_wait_for },
        { "wait-for-keeps-registers", wait_for_keeps_registers },
        { "wait-for-out-of-order", wait_for_out_of_order },
        { "wait-for-sleeps", wait_for_sleeps },
        { "wait-for-with-full-queue", wait_for_with_full_queue },
        { "full-queue-loses-no-slot", full_queue_loses_no_slot },
    };
    RUN_RULES(rules);
    REPORT_OVER();
    return 0;
}
