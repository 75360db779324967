// SPDX-License-Identifier: Apache-2.0 OR MIT

#include <tock.h>

#include "parameters.h"

// Parameters: 0 seed, 1 number of calls, 2 how many of its kind there are, named "hostile-1" and so on (0: it is alone).
// System calls with arguments that nobody in his right mind passes. Says how often an answer was not one that the
// interface knows. Calls that would lawfully harm the caller itself are left out: giving up its own memory, letting a
// driver write into its data, having an upcall delivered to an address in its own code.

static uint32_t s_random;
static uint32_t s_ram_start;
static uint32_t s_ram_end;
static uint32_t s_break;
static uint8_t s_flag;

static uint32_t next_random(void)
{
    s_random ^= s_random << 13;
    s_random ^= s_random >> 17;
    s_random ^= s_random << 5;
    return s_random;
}

static bool in_own_ram(uint32_t address)
{
    return address >= s_ram_start && address < s_break;
}

static uint32_t hostile_word(void)
{
    uint32_t delta = next_random() % 9 - 4;
    switch (next_random() % 20) {
    case 0: return 0;
    case 1: return ~0u;
    case 2: return 0x7fffffffu + delta;
    case 3: return 0x80000000u + delta;
    case 4: return 0x20000000u + delta;
    case 5: return 0x20000000u + next_random() % 0x10000;
    case 6: return 0x20010000u + delta;
    case 7: return s_ram_start + delta;
    case 8: return s_ram_end + delta;
    case 9: return s_break + delta;
    case 10: return tock_grant_start() + delta;
    case 11: return tock_flash_start() + delta;
    case 12: return tock_flash_end() + delta;
    case 13: return 0xe000e000u + (next_random() & 0xfff);
    case 14: return 0x40000000u + (next_random() & 0xfffff);
    case 15: return 0u - next_random() % 64;
    case 16: return next_random() % 0x40000;
    case 17: return next_random();
    default: return next_random() % 13;
    }
}

static uint32_t hostile_driver(void)
{
    static const uint32_t drivers[] = { 0x0, 0x1, 0x2, 0x8, 0x10000 };
    return next_random() % 8 == 0 ? hostile_word() : drivers[next_random() % 5];
}

typedef struct {
    uint32_t r[4];
} registers_t;

#define CALL(class, registers)                                                                                     \
    do {                                                                                                           \
        register uint32_t r0 __asm__("r0") = (registers).r[0];                                                     \
        register uint32_t r1 __asm__("r1") = (registers).r[1];                                                     \
        register uint32_t r2 __asm__("r2") = (registers).r[2];                                                     \
        register uint32_t r3 __asm__("r3") = (registers).r[3];                                                     \
        __asm__ volatile("svc " #class : "+r"(r0), "+r"(r1), "+r"(r2), "+r"(r3) : : "r12", "lr", "cc", "memory");  \
        (registers).r[0] = r0;                                                                                     \
        (registers).r[1] = r1;                                                                                     \
        (registers).r[2] = r2;                                                                                     \
        (registers).r[3] = r3;                                                                                     \
    } while (0)

static bool error_is_known(uint32_t error)
{
    return error >= TOCK_FAIL && error <= TOCK_NOACK;
}

// Failure with the passed arguments back, or Success with two words.
static bool swap_is_sound(const registers_t *before, const registers_t *after)
{
    if (after->r[0] == TOCK_SUCCESS_2U32) {
        return true;
    }
    return after->r[0] == TOCK_FAILURE_2U32 && error_is_known(after->r[1]) && after->r[2] == before->r[2] && after->r[3] == before->r[3];
}

static bool answer_is_sound(const registers_t *after)
{
    return (after->r[0] == TOCK_FAILURE && error_is_known(after->r[1])) || (after->r[0] >= TOCK_SUCCESS && after->r[0] <= TOCK_SUCCESS_U32_U64);
}

// An accepted buffer must lie in memory of the caller: RAM below the break, or for reading its flash.
static bool buffer_is_own(uint32_t address, uint32_t length, bool read_only)
{
    uint64_t end = (uint64_t)address + length;
    return length == 0 || (address >= s_ram_start && end <= s_break)
        || (read_only && address > tock_flash_start() && end <= tock_flash_end());
}

static uint32_t s_lent[16] TOCK_IPC_BUFFER(64);

// Lends memory of its own to one of the others, or takes it back, and notifies it; the other may be long dead, or full.
static bool one_loan(void)
{
    static char name[] = "hostile-1";
    uint32_t peer;
    name[sizeof name - 2] = (char)('1' + next_random() % parameter(2));
    tock_error_t error = tock_ipc_discover(name, &peer);
    if (error == TOCK_OK) {
        uint32_t length = 32u << next_random() % 3;
        error = tock_ipc_lend(peer, length > sizeof s_lent ? NULL : s_lent, length > sizeof s_lent ? 0 : length);
    }
    if (error == TOCK_OK) {
        error = next_random() % 2 == 0 ? tock_ipc_notify_service(peer) : tock_ipc_notify_client(peer);
    }
    return error == TOCK_OK || error_is_known(error);
}

static bool one_call(void)
{
    if (parameter(2) != 0 && next_random() % 8 == 0) {
        return one_loan();
    }
    registers_t before = { { hostile_driver(), hostile_word(), hostile_word(), hostile_word() } };
    registers_t after = before;
    switch (next_random() % 7) {
    case 0:
        CALL(1, after);
        return swap_is_sound(&before, &after);
    case 1:
        if (before.r[0] == 0x8 && before.r[1] - 1 < 3 && next_random() % 64 != 0) {
            return true; // prints a line each
        }
        CALL(2, after);
        return answer_is_sound(&after);
    case 2:
        CALL(3, after);
        return swap_is_sound(&before, &after)
            && (after.r[0] == TOCK_FAILURE_2U32 || buffer_is_own(before.r[2], before.r[3], false));
    case 3:
        CALL(4, after);
        return swap_is_sound(&before, &after)
            && (after.r[0] == TOCK_FAILURE_2U32 || buffer_is_own(before.r[2], before.r[3], true));
    case 4: {
        before.r[0] = after.r[0] = next_random() % 4 == 0 ? hostile_word() : next_random() % 12;
        uint32_t target = before.r[0] == 0 ? before.r[1] : s_break + before.r[1];
        if (before.r[0] <= 1 && target >= s_ram_start && target < s_break) {
            return true;
        }
        CALL(5, after);
        if (before.r[0] <= 1 && after.r[0] >= TOCK_SUCCESS) {
            s_break = target;
            return target >= s_ram_start && target <= tock_grant_start();
        }
        return answer_is_sound(&after);
    }
    case 5:
        before.r[0] = after.r[0] = 2 + hostile_word() % 0xfffffff0u;
        CALL(6, after);
        return after.r[0] == TOCK_FAILURE && after.r[1] == TOCK_NOSUPPORT;
    default:
        before.r[0] = after.r[0] = next_random() % 2 == 0 ? 0 : 3 + hostile_word() % 0xfffffff0u;
        if (in_own_ram(before.r[1])) {
            before.r[1] = after.r[1] = (uint32_t)&s_flag;
        }
        for (uint32_t driver = 0; driver < 3; driver++) {
            for (uint32_t slot = 0; slot < 3; slot++) {
                tock_subscribe(driver, slot, NULL, NULL);
            }
        }
        // What others notify of comes in these.
        for (uint32_t slot = 0; parameter(2) != 0 && slot < 12; slot++) {
            tock_subscribe(0x10000, slot, NULL, NULL);
        }
        CALL(0, after);
        return true;
    }
}

int main(void)
{
    uint32_t wrong = 0;
    s_random = parameter(0);
    s_ram_start = (uint32_t)tock_ram_start();
    s_ram_end = (uint32_t)tock_ram_end();
    void *old_break;
    tock_sbrk(0, &old_break);
    s_break = (uint32_t)old_break;
    tock_printf("hostile: begins\n");
    for (uint32_t i = 0; i < parameter(1); i++) {
        if (!one_call()) {
            if (wrong++ == 0) {
                tock_debug_print2(0xBAD, i);
            }
        }
    }
    // By the driver that needs no memory of the process: there may be none left.
    tock_debug_print2(0xE4D, wrong);
    return 0;
}
