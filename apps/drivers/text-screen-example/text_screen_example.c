// SPDX-License-Identifier: Apache-2.0 OR MIT

#include <tock.h>

int main(void)
{
    uint32_t columns = 0, lines = 0;
    tock_text_screen_resolution(&columns, &lines);
    tock_text_screen_clear();
    tock_text_screen_print("TockSharp\n");
    tock_text_screen_set_cursor(4, 3);
    tock_error_t error = tock_text_screen_print("line 3");
    tock_printf("text-screen: %s, %u columns, %u lines\n", tock_error_name(error), (unsigned)columns, (unsigned)lines);
    return 0;
}
