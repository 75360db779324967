// SPDX-License-Identifier: Apache-2.0 OR MIT

#include <tock.h>

#include "parameters.h"

// Parameters: 0 letter that names this process, 1 rounds, 2 ticks between alarms, 3 bytes to read from the console,
// 4 how often to wait for an alarm alone (then 2 has to be 0).
// Makes system calls as fast as it can, checks each result, and meanwhile sets an alarm again whenever it has fired, and
// reads the console.

enum { READ_SIZE = 8 };

uint32_t storm_round(uint32_t seed);
uint32_t storm_wait(uint32_t seed, uint32_t expiration);

static uint32_t s_alarms_set;
static uint32_t s_alarms_fired;
static uint32_t s_alarms_early;
static uint32_t s_expiration;
static uint32_t s_bytes_read;
static uint32_t s_bytes_wrong;
static uint32_t s_failed_commands;
static char s_input[READ_SIZE];

static void start_read(void);

static void set_alarm(void)
{
    tock_return_t result = tock_command(0x0, 5, parameter(2), 0);
    s_failed_commands += result.variant != TOCK_SUCCESS_U32;
    s_expiration = result.value[0];
    s_alarms_set++;
}

static void alarm_fired(uint32_t now, uint32_t expiration, uint32_t unused, void *userdata)
{
    (void)unused;
    (void)userdata;
    s_alarms_fired++;
    s_alarms_early += expiration != s_expiration || (int32_t)(now - expiration) < 0;
    set_alarm();
}

static void read_done(uint32_t status, uint32_t length, uint32_t unused, void *userdata)
{
    (void)unused;
    (void)userdata;
    s_failed_commands += status != 0;
    for (uint32_t i = 0; i < length; i++) {
        s_bytes_wrong += s_input[i] != (char)('!' + s_bytes_read % 90);
        s_bytes_read++;
    }
    start_read();
}

static void start_read(void)
{
    if (s_bytes_read < parameter(3)) {
        s_failed_commands += tock_command_plain(0x1, 2, READ_SIZE, 0) != TOCK_OK;
    }
}

static uint32_t swaps(uint32_t round)
{
    uint32_t wrong = 0;
    char *buffer = s_input;
    uint32_t length = 1 + round % READ_SIZE;
    static uint32_t s_last_length;
    tock_return_t result;
    register uint32_t r0 __asm__("r0") = 1;
    register uint32_t r1 __asm__("r1") = 1;
    register uint32_t r2 __asm__("r2") = (uint32_t)buffer;
    register uint32_t r3 __asm__("r3") = length;
    __asm__ volatile("svc 4" : "+r"(r0), "+r"(r1), "+r"(r2), "+r"(r3) : : "memory");
    wrong += r0 != TOCK_SUCCESS_2U32 || r1 != (s_last_length == 0 ? 0 : (uint32_t)buffer) || r2 != s_last_length || r3 != length;
    s_last_length = length;

    result = tock_memop(2, round);
    wrong += result.variant != TOCK_SUCCESS_U32 || result.value[0] != tock_ram_start() || result.value[1] == ~0u;
    result = tock_command(0x4242, 0, round, ~round);
    wrong += result.variant != TOCK_FAILURE || result.value[0] != TOCK_NODEVICE || result.value[1] != round || result.value[2] != ~round;
    result = tock_command(0x0, 99, round, ~round);
    wrong += result.variant != TOCK_FAILURE || result.value[0] != TOCK_NOSUPPORT || result.value[1] != round || result.value[2] != ~round;
    result = tock_memop(99, round);
    wrong += result.variant != TOCK_FAILURE || result.value[0] != TOCK_NOSUPPORT;
    return wrong;
}

int main(void)
{
    char letter = (char)parameter(0);
    uint32_t register_faults = 0;
    uint32_t result_faults = 0;

    for (uint32_t wait = 0; wait < parameter(4); wait++) {
        tock_return_t set = tock_command(0x0, 5, wait % 50, 0);
        register_faults |= storm_wait(wait * 0x85EBCA6Bu, set.value[0]);
        result_faults += set.variant != TOCK_SUCCESS_U32;
    }
    tock_subscribe(0x0, 0, alarm_fired, NULL);
    if (parameter(2) != 0) {
        set_alarm();
    }
    if (parameter(3) != 0) {
        tock_subscribe(0x1, 2, read_done, NULL);
        tock_allow_readwrite(0x1, 1, s_input, sizeof s_input);
        start_read();
        tock_printf("storm %c reads\n", letter);
    }
    uint32_t round = 0;
    for (; round < parameter(1) || s_bytes_read < parameter(3); round++) {
        register_faults |= storm_round(round * 0x9E3779B9u);
        result_faults += swaps(round);
        tock_yield_no_wait();
    }
    while (parameter(2) != 0 && s_alarms_fired < s_alarms_set - 1) {
        tock_yield_wait();
    }
    // The one that is still set has to come too.
    uint32_t last = s_alarms_fired;
    while (parameter(2) != 0 && s_alarms_fired == last) {
        tock_yield_wait();
    }
    tock_command(0x0, 3, 0, 0);
    tock_printf("storm %c: registers %08x, results wrong %u, commands failed %u\n", letter, (unsigned)register_faults,
                (unsigned)result_faults, (unsigned)s_failed_commands);
    tock_printf("storm %c: %u alarms, early %u, %u bytes, wrong %u\n", letter, (unsigned)s_alarms_fired, (unsigned)s_alarms_early,
                (unsigned)s_bytes_read, (unsigned)s_bytes_wrong);
    tock_printf("storm %c: over\n", letter);
    return 0;
}
