// SPDX-License-Identifier: Apache-2.0 OR MIT

// Inter-process communication by raw system calls, against capitals-service running beside it.

#include "conformance.h"

enum { SEARCH = 0, DISCOVER = 1, NOTIFY_SERVICE = 2, NOTIFY_CLIENT = 3 };

static const char s_service[] = "capitals-service";
static uint32_t s_index = 0xFFFFFFFF;
static uint32_t s_self = 0xFFFFFFFF;
static volatile char s_text[64] TOCK_IPC_BUFFER(64) = "text";

static registers_t discover(const char *name, uint32_t length)
{
    call_allow_ro(IPC, SEARCH, (uint32_t)name, length);
    return call_command(IPC, DISCOVER, 7, 8);
}

static void discover_nothing_shared(void)
{
    EXPECT(same(call_command(IPC, DISCOVER, 7, 8), FAILURE, INVAL, 7, 8));
}

static void notify_unknown(void)
{
    EXPECT(same(call_command(IPC, NOTIFY_SERVICE, 99, 8), FAILURE, INVAL, 99, 8));
    EXPECT(same(call_command(IPC, NOTIFY_CLIENT, 0xFFFFFFFF, 8), FAILURE, INVAL, 0xFFFFFFFF, 8));
}

static void discover_exact(void)
{
    registers_t got = discover(s_service, sizeof s_service - 1);
    EXPECT(got.r0 == SUCCESS_U32 && got.r1 < 10 && got.r2 == 7);
    s_index = got.r1;
    EXPECT(same(discover(s_service, sizeof s_service - 2), FAILURE, NODEVICE, 7, 8));
    EXPECT(same(discover(s_service, sizeof s_service), FAILURE, NODEVICE, 7, 8));
    got = discover("conform-ipc", 11);
    EXPECT(got.r0 == SUCCESS_U32 && got.r1 != s_index);
    s_self = got.r1;
}

static void notify_itself(void)
{
    EXPECT(call_command(IPC, NOTIFY_SERVICE, s_self, 0).r0 == SUCCESS);
    EXPECT(!tock_yield_no_wait());
}

// Volatile: the compiler does not know that a system call runs functions of this file, nor that another process writes.
static volatile uint32_t s_answer[3];
static volatile unsigned s_answers;

static void answer(uint32_t a, uint32_t b, uint32_t c, void *userdata)
{
    (void)userdata;
    s_answer[0] = a;
    s_answer[1] = b;
    s_answer[2] = c;
    s_answers++;
}

static void round_trip(void)
{
    EXPECT(call_subscribe(IPC, s_index, (uint32_t)answer, 0).r0 == SUCCESS_2U32);
    EXPECT(call_allow_rw(IPC, s_index, (uint32_t)s_text, sizeof s_text).r0 == SUCCESS_2U32);
    tock_delay_ms(50);
    EXPECT(call_command(IPC, NOTIFY_SERVICE, s_index, 0).r0 == SUCCESS);
    while (s_answers == 0) {
        call_yield(1, 0, 0, 0);
    }
    EXPECT(s_answer[0] == s_index && s_answer[1] == 0 && s_answer[2] == 0);
    EXPECT(s_text[0] == 'T' && s_text[3] == 'T');
}

static void wait_for_wakes(void)
{
    EXPECT(call_command(IPC, NOTIFY_SERVICE, s_index, 0).r0 == SUCCESS);
    registers_t got = call_yield(2, IPC, s_index, 0x33);
    EXPECT(same(got, s_index, 0, 0, 0x33));
    EXPECT(s_answers == 1);
}

static void buffer_that_cannot_be_shown(void)
{
    EXPECT(call_allow_rw(IPC, s_index, (uint32_t)s_text + 4, 32).r0 == SUCCESS_2U32);
    EXPECT(same(call_command(IPC, NOTIFY_SERVICE, s_index, 8), FAILURE, INVAL, s_index, 8));
    EXPECT(call_allow_rw(IPC, s_index, 0, 0).r0 == SUCCESS_2U32);
}

static void slots(void)
{
    EXPECT(same(call_subscribe(IPC, 32, 0, 5), FAILURE_2U32, NOSUPPORT, 0, 5));
    EXPECT(same(call_allow_ro(IPC, 1, 0, 0), FAILURE_2U32, NOSUPPORT, 0, 0));
    EXPECT(same(call_allow_rw(IPC, 32, 0, 0), FAILURE_2U32, NOSUPPORT, 0, 0));
    EXPECT(same(call_command(IPC, 4, 7, 8), FAILURE, NOSUPPORT, 7, 8));
}

int main(void)
{
    static const rule_t rules[] = {
        { "ipc-discover-nothing-shared", discover_nothing_shared },
        { "ipc-notify-unknown", notify_unknown },
        { "ipc-discover-exact", discover_exact },
        { "ipc-notify-itself", notify_itself },
        { "ipc-round-trip", round_trip },
        { "ipc-wait-for-wakes", wait_for_wakes },
        { "ipc-buffer-not-exact", buffer_that_cannot_be_shown },
        { "ipc-slots", slots },
    };
    RUN_RULES(rules);
    REPORT_OVER();
    return 0;
}
