// SPDX-License-Identifier: Apache-2.0 OR MIT

// Both sides of a loan. Parameter 0 chooses the side, parameter 1 how the loan ends, parameter 2 the borrower's way to wait.

#include <tock.h>

#include "parameters.h"

enum { DRIVER = 0x10000, BORROWER = 1, LENDER = 2 };
enum { STAYS = 0, TAKEN_BACK = 1, LENDER_EXITS = 2, LENDER_FAULTS = 3, LENT_ANOTHER = 4 };

static uint32_t s_client;
static uint32_t s_length;
static volatile uint32_t *s_borrowed;
static volatile unsigned s_told;

static void told(uint32_t process, uint32_t length, uint32_t address, void *userdata)
{
    (void)userdata;
    s_client = process;
    s_length = length;
    s_borrowed = (volatile uint32_t *)address;
    s_told++;
}

// Reads what it was lent when it is told, and once more a good while after it has answered.
static void borrow(void)
{
    uint32_t self;
    tock_error_t error = tock_ipc_discover("borrower", &self);
    if (parameter(2) != 0) {
        // No function at all: the wait itself is the first contact with the slot.
        tock_upcall_arguments_t got = tock_yield_wait_for(DRIVER, self);
        told(got.argument[0], got.argument[1], got.argument[2], NULL);
    } else {
        error = tock_subscribe(DRIVER, self, told, NULL);
        while (s_told == 0) {
            tock_yield_wait();
        }
    }
    tock_printf("borrower: %s, %u bytes, first word %x\n", tock_error_name(error), (unsigned)s_length, (unsigned)s_borrowed[0]);
    s_borrowed[s_length / 4 - 1] = 0xB0440;
    tock_ipc_notify_client(s_client);
    tock_delay_ms(50);
    tock_printf("borrower: once more\n");
    tock_printf("borrower: first word %x\n", (unsigned)s_borrowed[0]);
    tock_printf("borrower: outside\n");
    tock_printf("borrower: outside %x\n", (unsigned)s_borrowed[s_length / 4]);
}

static void lend(void)
{
    static uint32_t block[16] TOCK_IPC_BUFFER(64) = { 0x1e47 };
    static uint32_t another[16] TOCK_IPC_BUFFER(64) = { 0xa407 };
    uint32_t service;

    while (tock_ipc_discover("borrower", &service) != TOCK_OK) {
        tock_delay_ms(10);
    }
    tock_ipc_listen(service, told, NULL);
    tock_ipc_lend(service, block, sizeof block);
    tock_delay_ms(300);
    tock_error_t error = tock_ipc_notify_service(service);
    while (error == TOCK_OK && s_told == 0) {
        tock_yield_wait();
    }
    tock_printf("lender: %s, last word %x\n", tock_error_name(error), (unsigned)block[15]);
    switch (parameter(1)) {
    case TAKEN_BACK: tock_ipc_lend(service, NULL, 0); break;
    case LENDER_EXITS: tock_exit_terminate(0);
    case LENDER_FAULTS: *(volatile uint32_t *)0x20000000 = 0; break;
    case LENT_ANOTHER: tock_ipc_lend(service, another, sizeof another); break;
    default: break;
    }
    for (;;) {
        tock_yield_wait();
    }
}

int main(void)
{
    if (parameter(0) == BORROWER) {
        borrow();
    } else {
        lend();
    }
    return 0;
}
