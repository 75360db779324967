// SPDX-License-Identifier: Apache-2.0 OR MIT

// Faults again and again, each time it is started, in the way that parameter 0 says. What it was born with has to be as new.

#include <tock.h>

#include "parameters.h"

enum { AT_ONCE = 1, IN_UPCALL = 2, FULL_QUEUE = 3, WHILE_WRITING = 4, WHILE_READING = 5, WHILE_LENDING = 6, STACK = 7, PEER = 8 };
enum { STATE_SHARED = 9, NAME_SHARED = 10, WHILE_HOLDING = 11, GENEROUS = 12, LATE = 13, LENDS_TO_LATE = 14 };
enum { CONSOLE = 1, WRITE = 1, READ = 2, WRITTEN = 1, HAS_READ = 2, ALARM = 0, SET_RELATIVE = 5, SIZE = 64, CALLS = 16 };

static volatile uint32_t s_untouched[16];
static char s_buffer[SIZE];
// Volatile: the upcall changes it while main waits.
static volatile unsigned s_notified;

static void fault(void)
{
    *(volatile uint32_t *)0x20000000 = 1;
}

static void fault_in_upcall(uint32_t a, uint32_t b, uint32_t c, void *userdata)
{
    (void)a;
    (void)b;
    (void)c;
    (void)userdata;
    fault();
}

static void ignore(uint32_t a, uint32_t b, uint32_t c, void *userdata)
{
    (void)b;
    (void)c;
    (void)userdata;
    s_notified++;
    tock_ipc_notify_client(a);
}

static unsigned overflow(unsigned depth)
{
    volatile uint32_t frame[32];
    frame[depth % 32] = depth;
    return depth == UINT32_MAX ? depth : overflow(depth + 1) + frame[depth % 32];
}

static void serve(void)
{
    uint32_t self;
    if (tock_ipc_discover("peer", &self) == TOCK_OK) {
        tock_subscribe(0x10000, self, ignore, NULL);
    }
    for (unsigned round = 1;; round++) {
        do {
            tock_yield_wait();
        } while (s_notified < 10 * round);
        tock_printf("peer: %u and well\n", 10 * round);
    }
}

static uint32_t s_block[16] TOCK_IPC_BUFFER(64);

static void lend(const char *name)
{
    uint32_t service;

    while (tock_ipc_discover(name, &service) != TOCK_OK) {
        tock_delay_ms(10);
    }
    tock_ipc_lend(service, s_block, sizeof(s_block));
    tock_ipc_notify_service(service);
    tock_delay_ms(1);
}

static volatile uint32_t *s_lent;

static void hold(uint32_t client, uint32_t length, uint32_t address, void *userdata)
{
    (void)client;
    s_lent = length == 0 ? NULL : (volatile uint32_t *)address;
    if (s_lent != NULL) {
        s_lent[0]++;
        s_notified++;
        if (userdata != NULL) {
            fault();
        }
    }
}

// Waits for memory that is lent to it, and faults with it in its hands; or writes to it once more when its owner has died.
static void borrow(const char *own_name, bool faults)
{
    tock_ipc_serve(own_name, hold, faults ? (void *)1 : NULL);
    for (;;) {
        tock_yield_wait();
        if (s_lent != NULL) {
            tock_delay_ms(5);
            s_lent[0]++;
        }
    }
}

// Is well, and lends its memory again and again to one that faults with it.
static void lend_for_ever(void)
{
    unsigned loans = 0;
    for (unsigned i = 1; i < 16; i++) {
        s_block[i] = 0x10E40000u + i;
    }
    for (;;) {
        uint32_t before = ((volatile uint32_t *)s_block)[0];
        lend("crash-11");
        tock_delay_ms(4);
        for (unsigned i = 1; i < 16; i++) {
            if (((volatile uint32_t *)s_block)[i] != 0x10E40000u + i) {
                tock_printf("generous: HURT\n");
            }
        }
        if (((volatile uint32_t *)s_block)[0] != before && ++loans % 5 == 0) {
            tock_printf("generous: %u loans\n", loans);
        }
    }
}

int main(void)
{
    for (unsigned i = 0; i < 16; i++) {
        if (s_untouched[i] != 0 || s_buffer[i] != 0) {
            tock_printf("crash %u: DIRTY\n", (unsigned)parameter(0));
        }
    }
    s_untouched[3] = 3;
    switch (parameter(0)) {
    case IN_UPCALL:
        tock_subscribe(ALARM, 0, fault_in_upcall, NULL);
        tock_command(ALARM, SET_RELATIVE, 500, 0);
        for (;;) {
            tock_yield_wait();
        }
    case FULL_QUEUE:
        tock_subscribe(CONSOLE, WRITTEN, fault_in_upcall, NULL);
        for (unsigned i = 0; i < CALLS; i++) {
            tock_command(CONSOLE, WRITE, 0, 0);
        }
        break;
    case WHILE_WRITING:
        for (unsigned i = 0; i < SIZE; i++) {
            s_buffer[i] = i + 1 < SIZE ? 'w' : '\n';
        }
        tock_allow_readonly(CONSOLE, WRITTEN, s_buffer, SIZE);
        tock_subscribe(CONSOLE, WRITTEN, fault_in_upcall, NULL);
        tock_command(CONSOLE, WRITE, SIZE, 0);
        break;
    case WHILE_READING:
        tock_allow_readwrite(CONSOLE, 1, s_buffer, SIZE);
        tock_subscribe(CONSOLE, HAS_READ, fault_in_upcall, NULL);
        tock_command(CONSOLE, READ, SIZE, 0);
        tock_delay_ms(2);
        break;
    case WHILE_LENDING:
        lend("peer");
        break;
    case STATE_SHARED:
        tock_allow_userspace_readable(0x9, 0, s_buffer, SIZE);
        tock_delay_ms(2);
        break;
    case NAME_SHARED:
        s_buffer[0] = 'p';
        tock_allow_readonly(0x10000, 0, s_buffer, 1);
        tock_command(0x10000, 1, 0, 0);
        break;
    case WHILE_HOLDING:
        borrow("crash-11", true);
        break;
    case GENEROUS:
        lend_for_ever();
        break;
    case LATE:
        borrow("crash-13", false);
        break;
    case LENDS_TO_LATE:
        lend("crash-13");
        break;
    case STACK:
        return (int)overflow(0);
    case PEER:
        serve();
        break;
    default:
        break;
    }
    fault();
    return 0;
}
