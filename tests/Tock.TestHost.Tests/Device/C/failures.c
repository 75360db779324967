// SPDX-License-Identifier: Apache-2.0 OR MIT

#include <stdlib.h>
#include <tock/test.h>
#include <tock.h>

static volatile unsigned s_turns;

static void helper(const char *text)
{
    CHECK_TEXT_EQUAL("one\n", text);
}

TEST(texts)
{
    helper("two");
    FAIL("is not reached");
}

TEST(memory)
{
    CHECK_MEMORY_EQUAL("abcd", "abce", 4);
}

TEST(faults)
{
    tock_printf("before the fault\n");
    *(volatile uint32_t *)0x20000000 = 1;
}

TEST(turns)
{
    for (;;) {
        s_turns = s_turns + 1;
    }
}

TEST(ends_the_process)
{
    exit(3);
}

TEST(aborts)
{
    tock_printf("before the end");
    abort();
}

TEST(adds_up)
{
    CHECK(tock_delay_ms(10) == TOCK_OK);
}
