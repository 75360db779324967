// SPDX-License-Identifier: Apache-2.0 OR MIT

#include "tock/low_level_debug.h"

#include "tock/syscalls.h"

enum {
    DRIVER = 0x8,
    COMMAND_ALERT = 1,
    COMMAND_PRINT = 2,
    COMMAND_PRINT2 = 3,
};

tock_error_t tock_debug_alert(uint32_t code)
{
    return tock_command_plain(DRIVER, COMMAND_ALERT, code, 0);
}

tock_error_t tock_debug_print(uint32_t value)
{
    return tock_command_plain(DRIVER, COMMAND_PRINT, value, 0);
}

tock_error_t tock_debug_print2(uint32_t first, uint32_t second)
{
    return tock_command_plain(DRIVER, COMMAND_PRINT2, first, second);
}
