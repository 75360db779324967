// SPDX-License-Identifier: Apache-2.0 OR MIT

// What no driver of a real board shows on purpose: every form of an answer, notifications with chosen arguments, buffers and
// grants as a driver sees them. The driver is that of tests/machine/boards/scripted, which says what its commands do.

#include "conformance.h"

enum { NOTIFY = 12, NOTIFY_LATER = 13, ENTER_TWICE = 14, TOUCH = 15, LOOK_RO = 16, LOOK_RW = 17, FILL = 18, WAITING = 19 };

enum { LATER = 20000 }; // clock cycles

static volatile uint32_t s_log[20][4];
static volatile unsigned s_logged;

static void note(uint32_t a, uint32_t b, uint32_t c, void *userdata)
{
    unsigned at = s_logged++ % 20;
    s_log[at][0] = a;
    s_log[at][1] = b;
    s_log[at][2] = c;
    s_log[at][3] = (uint32_t)userdata;
}

static bool logged(unsigned at, uint32_t a, uint32_t userdata)
{
    return s_logged > at && s_log[at][0] == a && s_log[at][1] == a + 1 && s_log[at][2] == a + 2 && s_log[at][3] == userdata;
}

static void subscribe(uint32_t slot, uint32_t userdata)
{
    call_subscribe(SCRIPTED, slot, (uint32_t)note, userdata);
}

static void notify(uint32_t slot, uint32_t argument)
{
    call_command(SCRIPTED, NOTIFY, slot, argument);
}

static void notify_later(uint32_t count, uint32_t slots)
{
    call_command(SCRIPTED, NOTIFY_LATER, slots, (count << 28) | LATER);
}

static void start(void)
{
    for (uint32_t slot = 0; slot < 4; slot++) {
        call_subscribe(SCRIPTED, slot, 0, 0);
    }
    while (tock_yield_no_wait()) {
    }
    s_logged = 0;
}

// Only the registers that a form defines are written; the others keep command number and arguments.
static void command_forms(void)
{
    const uint32_t a = 0x12345678, b = 0x9ABCDEF0, x = ~a, y = ~b;
    EXPECT(same(call_command(SCRIPTED, 1, a, b), TOCK_FAILURE, BUSY, a, b));
    EXPECT(same(call_command(SCRIPTED, 2, a, b), TOCK_FAILURE_U32, BUSY, x, b));
    EXPECT(same(call_command(SCRIPTED, 3, a, b), TOCK_FAILURE_2U32, BUSY, x, y));
    EXPECT(same(call_command(SCRIPTED, 4, a, b), TOCK_FAILURE_U64, BUSY, x, y));
    EXPECT(same(call_command(SCRIPTED, 5, a, b), TOCK_SUCCESS, 5, a, b));
    EXPECT(same(call_command(SCRIPTED, 6, a, b), TOCK_SUCCESS_U32, x, a, b));
    EXPECT(same(call_command(SCRIPTED, 7, a, b), TOCK_SUCCESS_2U32, x, y, b));
    EXPECT(same(call_command(SCRIPTED, 8, a, b), TOCK_SUCCESS_U64, x, y, b));
    EXPECT(same(call_command(SCRIPTED, 9, a, b), TOCK_SUCCESS_3U32, x, y, x ^ y));
    EXPECT(same(call_command(SCRIPTED, 10, a, b), TOCK_SUCCESS_U32_U64, x ^ y, x, y));
}

static void command_without_answer(void)
{
    EXPECT(same(call_command(SCRIPTED, 11, 7, 8), FAILURE, TOCK_FAIL, 7, 8));
}

static void wait_runs_oldest(void)
{
    start();
    subscribe(0, 'p');
    subscribe(1, 'q');
    notify(1, 50);
    notify(0, 5);
    notify(1, 500);
    call_yield(1, 0, 0, 0);
    EXPECT(s_logged == 1 && logged(0, 50, 'q'));
    call_yield(1, 0, 0, 0);
    EXPECT(s_logged == 2 && logged(1, 5, 'p'));
    call_yield(0, 0, 0, 0);
    EXPECT(s_logged == 3 && logged(2, 500, 'q'));
}

static void wait_for_oldest(void)
{
    start();
    subscribe(2, 'r');
    notify(2, 10);
    notify(1, 30);
    notify(2, 20);
    EXPECT(same(call_yield(2, SCRIPTED, 2, 0x33), 10, 11, 12, 0x33));
    EXPECT(same(call_yield(2, SCRIPTED, 2, 0x33), 20, 21, 22, 0x33));
    EXPECT(same(call_yield(2, SCRIPTED, 1, 0x33), 30, 31, 32, 0x33));
    EXPECT(s_logged == 0);
}

static bool later_one(uint32_t count, uint32_t slots)
{
    start();
    subscribe(0, 'p');
    subscribe(2, 'r');
    notify_later(count, slots);
    return same(call_yield(2, SCRIPTED, 1, 0x33), 101, 201, 301, 0x33);
}

// Others arrive while it waits and after what it waits for, before it gets to run: they neither wake it nor keep it asleep.
static void wait_for_among_others(void)
{
    EXPECT(later_one(3, 0x010200));
    EXPECT(s_logged == 0 && call_command(SCRIPTED, WAITING, 0, 0).r1 == 2);
    EXPECT(later_one(3, 0x020001));
    EXPECT(later_one(4, 0x00020100));
    EXPECT(later_one(2, 0x0101)); // once more the same: it stays for the next wait
    EXPECT(same(call_yield(2, SCRIPTED, 1, 0x33), 101, 201, 301, 0x33));
}

static void others_stay_in_order(void)
{
    EXPECT(later_one(4, 0x02000201));
    while (tock_yield_no_wait()) {
    }
    EXPECT(s_logged == 3 && s_log[0][0] == 102 && s_log[1][0] == 100 && s_log[2][0] == 102);
}

static void swap_keeps_null(void)
{
    start();
    notify(0, 9);
    subscribe(0, 'p');
    notify(0, 19);
    subscribe(0, 'q'); // drops the second, which was for a function
    EXPECT(same(call_yield(2, SCRIPTED, 0, 0x33), 9, 10, 11, 0x33));
    EXPECT(!tock_yield_no_wait() && s_logged == 0);
}

static void yield_drops_null(void)
{
    start();
    notify(1, 9);
    EXPECT(!tock_yield_no_wait());
    notify_later(1, 0x01);
    EXPECT(same(call_yield(2, SCRIPTED, 1, 0x33), 101, 201, 301, 0x33));
}

static void newest_is_kept(void)
{
    start();
    subscribe(0, 'p');
    subscribe(1, 'q');
    for (uint32_t i = 0; i < 12; i++) {
        notify(0, 10 * i);
    }
    notify(1, 1000);
    while (tock_yield_no_wait()) {
    }
    // However many fit: the first are there in their order, the newest comes last of its slot, and the other slot has its one.
    uint32_t newest = 0;
    unsigned of_the_other = 0;
    for (unsigned i = 0; i < s_logged; i++) {
        if (s_log[i][3] == 'q') {
            of_the_other += logged(i, 1000, 'q');
        } else {
            EXPECT(logged(i, s_log[i][0], 'p') && (i == 0 || s_log[i][0] > newest));
            newest = s_log[i][0];
        }
    }
    EXPECT(s_logged >= 10 && newest == 110 && of_the_other == 1);
    for (unsigned i = 0; i < 8; i++) {
        EXPECT(logged(i, 10 * i, 'p'));
    }
}

static void grant_begins_zero(void)
{
    EXPECT(same(call_command(SCRIPTED, TOUCH, 7, 8), SUCCESS_2U32, 0, 0, 8));
    EXPECT(same(call_command(SCRIPTED, TOUCH, 7, 8), SUCCESS_2U32, 1, 0xFFFFFFFF, 8));
}

static void grant_entered_once(void)
{
    EXPECT(same(call_command(SCRIPTED, ENTER_TWICE, 7, 8), SUCCESS_2U32, 1, BUSY, 8));
    EXPECT(same(call_command(SCRIPTED, ENTER_TWICE, 7, 8), SUCCESS_2U32, 1, BUSY, 8));
    EXPECT(call_command(SCRIPTED, TOUCH, 7, 8).r0 == SUCCESS_2U32);
}

static bool looks(uint32_t slot, uint32_t length, uint32_t sum)
{
    return same(call_command(SCRIPTED, LOOK_RO, slot, 8), SUCCESS_2U32, length, sum, 8);
}

static void driver_reads(void)
{
    static uint8_t bytes[40];
    static const uint8_t in_flash[] = { 9, 8, 7 };
    for (unsigned i = 0; i < sizeof bytes; i++) {
        bytes[i] = (uint8_t)(i + 1);
    }
    EXPECT(looks(0, 0, 0));
    call_allow_ro(SCRIPTED, 0, (uint32_t)bytes, 40);
    call_allow_ro(SCRIPTED, 1, (uint32_t)&bytes[2], 3);
    EXPECT(looks(0, 40, 820) && looks(1, 3, 12));
    bytes[2] = 103;
    EXPECT(looks(0, 40, 920) && looks(1, 3, 112));
    call_allow_ro(SCRIPTED, 0, (uint32_t)in_flash, 3);
    EXPECT(looks(0, 3, 24));
    call_allow_ro(SCRIPTED, 0, 0x20000000, 0);
    EXPECT(looks(0, 0, 0) && looks(1, 3, 112));
    call_allow_ro(SCRIPTED, 1, 0, 0);
    EXPECT(looks(1, 0, 0) && looks(2, 0, 0));
}

static uint32_t fill(uint32_t slot, uint32_t value)
{
    return call_command(SCRIPTED, FILL, slot, value).r1;
}

static void driver_writes(void)
{
    static volatile uint8_t bytes[40];
    call_allow_rw(SCRIPTED, 0, (uint32_t)&bytes[1], 38);
    call_allow_rw(SCRIPTED, 1, (uint32_t)&bytes[4], 1);
    EXPECT(call_command(SCRIPTED, LOOK_RW, 0, 0).r1 == 38 && fill(0, 0x5A) == 38 && fill(1, 0x77) == 1);
    EXPECT(bytes[0] == 0 && bytes[39] == 0 && bytes[4] == 0x77);
    for (unsigned i = 1; i < 39; i++) {
        EXPECT(i == 4 || bytes[i] == 0x5A);
    }
    call_allow_rw(SCRIPTED, 0, 0, 0);
    EXPECT(fill(0, 0x11) == 0 && fill(2, 0x11) == 0 && fill(0xFFFFFFFF, 0x11) == 0);
    EXPECT(bytes[1] == 0x5A && bytes[38] == 0x5A);
    call_allow_rw(SCRIPTED, 1, 0, 0);
}

int main(void)
{
    static const rule_t rules[] = {
        { "grant-begins-zero", grant_begins_zero },
        { "grant-entered-once", grant_entered_once },
        { "command-forms", command_forms },
        { "command-without-answer", command_without_answer },
        { "yield-wait-runs-upcall", wait_runs_oldest },
        { "wait-for-oldest", wait_for_oldest },
        { "wait-for-among-others", wait_for_among_others },
        { "wait-for-keeps-order", others_stay_in_order },
        { "subscribe-keeps-null-waiting", swap_keeps_null },
        { "null-upcall-dropped-by-yield", yield_drops_null },
        { "full-queue-keeps-newest", newest_is_kept },
        { "allow-read-by-driver", driver_reads },
        { "allow-written-by-driver", driver_writes },
    };
    RUN_RULES(rules);
    REPORT_OVER();
    tock_exit_restart(0);
    return 0;
}
