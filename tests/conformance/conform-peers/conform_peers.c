// SPDX-License-Identifier: Apache-2.0 OR MIT

// Inter-process communication with peers that die, come back, have no memory left, or have borrowed from as many as they can.
// Parameter 0 says which of them this is; the process without a part asks the questions.

#include "conformance.h"
#include "parameters.h"

enum { ASKS = 0, MORTAL = 1, PHOENIX = 2, POOR = 3, HOARDER = 4, LENDER = 5 };

enum { SEARCH = 0, DISCOVER = 1, NOTIFY_SERVICE = 2, NOTIFY_CLIENT = 3, UNKNOWN = 0xFFFFFFFF };

static volatile uint8_t s_block[64] TOCK_IPC_BUFFER(64);

static uint32_t discover(const char *name)
{
    uint32_t length = 0;
    while (name[length] != 0) {
        length++;
    }
    call_allow_ro(IPC, SEARCH, (uint32_t)name, length);
    registers_t got = call_command(IPC, DISCOVER, 0, 0);
    return got.r0 == SUCCESS_U32 ? got.r1 : UNKNOWN;
}

// All peers begin at once, and only what they have done shows how far they are.
static uint32_t discover_soon(const char *name)
{
    uint32_t found = discover(name);
    while (found == UNKNOWN) {
        tock_delay_ms(5);
        found = discover(name);
    }
    return found;
}

static registers_t notify(uint32_t index)
{
    return call_command(IPC, NOTIFY_SERVICE, index, 8);
}

static void dead_peer(void)
{
    // A process can be found before it has run at all; by now each of the others waits for something.
    tock_delay_ms(50);
    uint32_t mortal = discover_soon("mortal");
    EXPECT(same(notify(mortal), SUCCESS, NOTIFY_SERVICE, mortal, 8));
    tock_delay_ms(20);
    EXPECT(same(notify(mortal), FAILURE, NODEVICE, mortal, 8));
    EXPECT(same(call_command(IPC, NOTIFY_CLIENT, mortal, 8), FAILURE, NODEVICE, mortal, 8));
    EXPECT(discover("mortal") == UNKNOWN);
}

static void new_life(void)
{
    uint32_t phoenix = discover_soon("phoenix");
    EXPECT(notify(phoenix).r0 == SUCCESS);
    tock_delay_ms(20);
    EXPECT(same(notify(phoenix), FAILURE, NODEVICE, phoenix, 8)); // it lives again, but is not the one that was discovered
    uint32_t again = discover("phoenix");
    EXPECT(again == phoenix && notify(again).r0 == SUCCESS);
}

static void no_memory(void)
{
    tock_delay_ms(20);
    uint32_t poor = discover_soon("poor");
    EXPECT(same(notify(poor), FAILURE, NOMEM, poor, 8));
    EXPECT(same(notify(poor), FAILURE, NOMEM, poor, 8));
}

static void fourth_lender(void)
{
    static const char *const lenders[] = { "lender-1", "lender-2", "lender-3" };
    uint32_t hoarder = discover_soon("hoarder");
    EXPECT(notify(hoarder).r0 == SUCCESS); // nothing is lent: it may
    call_yield(2, IPC, hoarder, 0);        // it answers when three have lent
    call_allow_rw(IPC, hoarder, (uint32_t)s_block, sizeof s_block);
    EXPECT(same(notify(hoarder), FAILURE, BUSY, hoarder, 8));
    EXPECT(s_block[0] == 0);
    uint32_t lender = discover_soon(lenders[1]);
    EXPECT(notify(lender).r0 == SUCCESS); // it ends, and with it one of the three loans
    tock_delay_ms(20);
    EXPECT(same(notify(hoarder), SUCCESS, NOTIFY_SERVICE, hoarder, 8));
    call_yield(2, IPC, hoarder, 0);
    EXPECT(s_block[0] == 'h');
}

static void end(uint32_t client, uint32_t length, uint32_t address, void *restart)
{
    (void)client;
    (void)length;
    (void)address;
    if (restart != 0) {
        tock_exit_restart(0);
    }
    tock_exit_terminate(0);
}

static void serve_until_notified(const char *own_name, uint32_t restart)
{
    call_subscribe(IPC, discover(own_name), (uint32_t)end, restart);
    for (;;) {
        tock_yield_wait();
    }
}

static void be_poor(void)
{
    for (uint32_t step = 1 << 14; step != 0;) {
        if (call_memop(1, step, 0, 0).r0 != SUCCESS_U32) {
            step /= 2;
        }
    }
    for (;;) {
        tock_yield_wait();
    }
}

static void hoard(void)
{
    uint32_t self = discover("hoarder"), asks = UNKNOWN, loans = 0;
    for (;;) {
        registers_t got = call_yield(2, IPC, self, 0);
        if (got.r1 == 0) {
            asks = got.r0;
        } else {
            *(volatile uint8_t *)got.r2 = 'h';
            loans++;
        }
        if (asks != UNKNOWN && loans >= 3) {
            call_command(IPC, NOTIFY_CLIENT, asks, 0);
        }
    }
}

static void lend(const char *own_name)
{
    uint32_t hoarder = discover_soon("hoarder");
    call_allow_rw(IPC, hoarder, (uint32_t)s_block, sizeof s_block);
    call_command(IPC, NOTIFY_SERVICE, hoarder, 0);
    serve_until_notified(own_name, 0);
}

int main(void)
{
    static const rule_t rules[] = {
        { "ipc-notify-dead", dead_peer },
        { "ipc-discover-again", new_life },
        { "ipc-notify-no-memory", no_memory },
        { "ipc-notify-busy", fourth_lender },
    };
    static const char *const lenders[] = { "lender-1", "lender-2", "lender-3" };
    switch (parameter(0)) {
    case MORTAL: serve_until_notified("mortal", 0); break;
    case PHOENIX: serve_until_notified("phoenix", 1); break;
    case POOR: be_poor(); break;
    case HOARDER: hoard(); break;
    case LENDER: lend(lenders[parameter(1)]); break;
    default:
        RUN_RULES(rules);
        REPORT_OVER();
        break;
    }
    return 0;
}
