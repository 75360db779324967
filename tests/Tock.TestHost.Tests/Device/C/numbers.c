// SPDX-License-Identifier: Apache-2.0 OR MIT

#include <assert.h>
#include <tock/test.h>
#include <tock.h>

static int sum(int first, int second)
{
    assert(first < 1000);
    return first + second;
}

TEST(adds_up)
{
    CHECK_EQUAL(4, sum(2, 2));
    CHECK(sum(-1, 1) == 0);
    CHECK_TEXT_EQUAL("four", "four");
    CHECK_MEMORY_EQUAL("four", "fourth", 4);
}

TEST(prints)
{
    tock_printf("half a line");
}

TEST(compares)
{
    CHECK_EQUAL(-5000000000, sum(2, 2));
}

TEST(asserts)
{
    CHECK_EQUAL(2000, sum(1000, 1000));
}
