// SPDX-License-Identifier: Apache-2.0 OR MIT

#include <tock.h>

#include "parameters.h"
#include "scenario.h"

enum { ALARM = 0, CONSOLE = 1, HEAP = 128, FREQUENCY = 390625 };

static unsigned s_ghosts;

static void ghost(uint32_t argument1, uint32_t argument2, uint32_t argument3, void *userdata)
{
    (void)argument1;
    (void)argument2;
    (void)argument3;
    (void)userdata;
    s_ghosts++;
}

static uint32_t now(void)
{
    return tock_command(ALARM, 2, 0, 0).value[0];
}

// One life: looks for what a previous one left, waits for what it might have set going, then leaves as much as it can
// and dies: of a fault (parameter 1 is 0), or by asking for a restart.
void scenario_rebirth(void)
{
    static uint32_t s_zero[32]; // .bss: the start-up code has cleared it in every life
    void *heap = NULL;
    unsigned dirty = 0;

    tock_error_t error = tock_sbrk(HEAP, &heap);
    for (unsigned i = 0; i < HEAP / 4; i++) {
        dirty += ((volatile uint32_t *)heap)[i] != 0;
    }
    for (unsigned i = 0; i < 32; i++) {
        dirty += s_zero[i] != 0;
    }
    tock_return_t stop = tock_command(ALARM, 3, 0, 0);
    tock_return_t abort = tock_command(CONSOLE, 3, 0, 0);
    (void)abort;

    // What the kernel held for this process before: nothing.
    register uint32_t r0 __asm__("r0") = ALARM;
    register uint32_t r1 __asm__("r1") = 0;
    register uint32_t r2 __asm__("r2") = (uint32_t)ghost;
    register uint32_t r3 __asm__("r3") = 77;
    __asm__ volatile("svc 1" : "+r"(r0), "+r"(r1), "+r"(r2), "+r"(r3) : : "memory");
    uint32_t old_function = r1;
    uint32_t old_data = r2;
    tock_subscribe(CONSOLE, 1, ghost, NULL);
    tock_subscribe(CONSOLE, 2, ghost, NULL);

    uint32_t begin = now();
    while (now() - begin < FREQUENCY / 5) {
        tock_yield_no_wait();
    }
    tock_subscribe(CONSOLE, 1, NULL, NULL);
    tock_subscribe(CONSOLE, 2, NULL, NULL);
    tock_printf("rebirth: heap %s, dirty %u, stop %s, old function %u data %u, ghosts %u\n", tock_error_name(error), dirty,
                tock_error_name((tock_error_t)stop.value[0]), (unsigned)(old_function != 0), (unsigned)old_data, s_ghosts);

    for (unsigned i = 0; i < HEAP / 4; i++) {
        ((volatile uint32_t *)heap)[i] = 0xA5A5A5A5;
    }
    tock_subscribe(CONSOLE, 1, ghost, NULL);
    tock_subscribe(CONSOLE, 2, ghost, NULL);
    static char typed[4];
    tock_allow_readwrite(CONSOLE, 1, typed, sizeof typed);
    tock_command(CONSOLE, 2, sizeof typed, 0);
    static const char text[] = "rebirth: last words\n";
    tock_allow_readonly(CONSOLE, 1, text, sizeof text - 1);
    tock_command(CONSOLE, 1, sizeof text - 1, 0);
    tock_command(ALARM, 5, FREQUENCY / 10, 0);
    if (parameter(1) != 0) {
        tock_exit_restart(parameter(1));
    }
    *(volatile uint32_t *)0x20000000 = 0;
}

static void tell(uint32_t step, tock_return_t result)
{
    tock_debug_print2(step, result.variant << 16 | (result.variant < TOCK_SUCCESS ? result.value[0] : 0));
}

// Takes all of its memory itself, so that nothing is left for what drivers keep. Must not print by the console: that
// would be the first to get no memory.
void scenario_exhausted(void)
{
    static char byte;
    void *old_break;
    unsigned step = 256;
    while (step != 0) {
        if (tock_sbrk((ptrdiff_t)step, &old_break) != TOCK_OK) {
            step /= 2;
        }
    }
    tell(1, tock_command(ALARM, 5, 1000, 0));
    tock_debug_print2(2, tock_subscribe(ALARM, 0, ghost, NULL));
    tock_debug_print2(3, tock_subscribe(CONSOLE, 1, ghost, NULL));
    tock_debug_print2(4, tock_allow_readonly(CONSOLE, 1, &byte, 1));
    tock_debug_print2(5, tock_allow_readwrite(CONSOLE, 1, &byte, 1));
    tell(6, tock_command(CONSOLE, 1, 1, 0));
    tell(7, tock_command(CONSOLE, 2, 1, 0));
    tell(8, tock_command(CONSOLE, 3, 0, 0));
    tell(9, tock_command(ALARM, 3, 0, 0));
    // What needs no memory still works.
    tell(10, tock_command(ALARM, 2, 0, 0));
    tell(11, tock_command(0x2, 0, 0, 0));
    tell(12, tock_command(ALARM, 0, 0, 0));
    tell(13, tock_command(CONSOLE, 0, 0, 0));
    // Nor does a refused call leave half a grant.
    tell(14, tock_command(ALARM, 5, 1000, 0));
}

void scenario_exit(void)
{
    register uint32_t r0 __asm__("r0") = 7;
    register uint32_t r1 __asm__("r1") = 42;
    __asm__ volatile("svc 6" : "+r"(r0), "+r"(r1) : : "r2", "r3", "memory");
    tock_printf("exit: unknown variant gives %u %s\n", (unsigned)r0, tock_error_name((tock_error_t)r1));
    r0 = 9;
    r1 = 0;
    __asm__ volatile("svc 0" : "+r"(r0), "+r"(r1) : : "r2", "r3", "r12", "lr", "cc", "memory");
    tock_printf("exit: unknown yield returns\n");
    tock_exit_terminate(42);
}

static char s_log[32];
static unsigned s_logged;

static void note(uint32_t argument1, uint32_t argument2, uint32_t argument3, void *userdata)
{
    (void)argument1;
    (void)argument2;
    (void)argument3;
    s_log[s_logged++] = (char)(uintptr_t)userdata;
}

// Delivery: a null upcall is not delivered, a swap drops what waits, waiting for one event leaves the others queued.
void scenario_upcalls(void)
{
    uint8_t flag = 9;
    uint32_t begin = now();
    tock_subscribe(ALARM, 0, note, (void *)'1');
    tock_command(ALARM, 5, 100, 0);
    while (now() - begin < 4000) {
    }
    unsigned before = s_logged;
    tock_subscribe(ALARM, 0, note, (void *)'2'); // drops the one that waits
    bool delivered = tock_yield_no_wait();
    tock_printf("upcalls: %u without yield, after swap %u\n", before, (unsigned)delivered);

    begin = now();
    tock_command(ALARM, 5, 100, 0);
    while (now() - begin < 4000) {
    }
    // The console's event is waited for; the alarm's stays queued meanwhile.
    static const char text[] = "upcalls: waiting for this line\n";
    tock_allow_readonly(CONSOLE, 1, text, sizeof text - 1);
    tock_command(CONSOLE, 1, sizeof text - 1, 0);
    tock_upcall_arguments_t written = tock_yield_wait_for(CONSOLE, 1);
    before = s_logged;
    delivered = tock_yield_no_wait();
    tock_printf("upcalls: %u bytes, %u meanwhile, then %u %s\n", (unsigned)written.argument[0], before, (unsigned)delivered, s_log);
    register uint32_t r0 __asm__("r0") = 0;
    register uint32_t r1 __asm__("r1") = (uint32_t)&flag;
    __asm__ volatile("svc 0" : "+r"(r0), "+r"(r1) : : "r2", "r3", "r12", "lr", "cc", "memory");
    tock_printf("upcalls: flag %u\n", flag);
}
