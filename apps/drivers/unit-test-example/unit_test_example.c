// SPDX-License-Identifier: Apache-2.0 OR MIT

#include <string.h>
#include <tock.h>

static bool copies(void)
{
    char text[6];
    memcpy(text, "abcde", sizeof text);
    return strcmp(text, "abcde") == 0;
}

static bool waits(void)
{
    uint32_t start = tock_alarm_now();
    tock_delay_ms(10);
    return tock_alarm_now() - start >= tock_alarm_ticks_from_ms(10);
}

static bool is_wrong(void)
{
    return 1 + 1 == 3;
}

int main(void)
{
    static const tock_unit_test_t tests[] = { { "copies", copies }, { "waits", waits }, { "is wrong", is_wrong } };
    uint32_t failed = 0;
    tock_error_t error = tock_unit_test_run(tests, 3, &failed);
    return error == TOCK_OK ? (int)failed : -(int)error;
}
