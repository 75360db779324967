#include <tock.h>
#include <tock/test.h>

// Each TEST is a test. It runs on the board, in a process, with the drivers of the kernel.
TEST(text_of_a_number_has_its_digits)
{
    char text[8];
    tock_snprintf(text, sizeof text, "%d", 6 * 7);

    CHECK_TEXT_EQUAL("42", text);
}

TEST(delay_lasts_at_least_its_time)
{
    uint32_t start = tock_alarm_now();

    CHECK_EQUAL(TOCK_OK, tock_delay_ms(10));

    CHECK(tock_alarm_now() - start >= tock_alarm_ticks_from_ms(10));
}
