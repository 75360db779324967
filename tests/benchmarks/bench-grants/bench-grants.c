// SPDX-License-Identifier: Apache-2.0 OR MIT

#include <tock.h>

enum { SLOTS = 32 };

typedef struct {
    const char *name;
    uint32_t number;
} driver_t;

static const driver_t Drivers[] = {
    {"alarm", TOCK_DRIVER_ALARM},
    {"console", TOCK_DRIVER_CONSOLE},
    {"led", TOCK_DRIVER_LED},
    {"low-level-debug", TOCK_DRIVER_LOW_LEVEL_DEBUG},
    {"read-only-state", TOCK_DRIVER_READ_ONLY_STATE},
    {"ipc", TOCK_DRIVER_IPC},
};

enum { DRIVERS = sizeof(Drivers) / sizeof(Drivers[0]) };

// What the tool finds the slots of a grant by. The buffer has no bytes, so that its address may be any.
static void *const SharedBuffer = (void *)0xb0ffe2;

static void upcall(uint32_t argument1, uint32_t argument2, uint32_t argument3, void *userdata)
{
    (void)argument1;
    (void)argument2;
    (void)argument3;
    (void)userdata;
}

// Fills all slots that a driver has.
static void mark(uint32_t driver)
{
    for (uint32_t slot = 0; slot < SLOTS; slot++) {
        tock_subscribe(driver, slot, upcall, NULL);
        tock_allow_readonly(driver, slot, SharedBuffer, 0);
        tock_allow_readwrite(driver, slot, SharedBuffer, 0);
        tock_allow_userspace_readable(driver, slot, SharedBuffer, 0);
    }
}

// Says how many bytes of this process's memory each driver takes at its first use and where, and leaves a mark in each slot
// for who looks at the memory from outside.
int main(void)
{
    uintptr_t grant_start[DRIVERS + 1];
    grant_start[0] = tock_grant_start();
    for (int i = 0; i < DRIVERS; i++) {
        tock_subscribe(Drivers[i].number, 0, NULL, NULL);
        grant_start[i + 1] = tock_grant_start();
    }

    tock_printf("kernel-owned 0x%x 0x%x\n", (unsigned)grant_start[0], (unsigned)tock_ram_end());
    tock_printf("marks 0x%x 0x%x\n", (unsigned)(uintptr_t)upcall, (unsigned)(uintptr_t)SharedBuffer);
    for (int i = 0; i < DRIVERS; i++) {
        if (tock_driver_exists(Drivers[i].number)) {
            tock_printf("grant %s 0x%x %d\n", Drivers[i].name, (unsigned)grant_start[i + 1],
                        (int)(grant_start[i] - grant_start[i + 1]));
        }
    }

    // Last, since printing uses the console's slots.
    for (int i = 0; i < DRIVERS; i++) {
        mark(Drivers[i].number);
    }

    tock_debug_print(DRIVERS);
    for (;;) {
        tock_yield_wait();
    }
}
