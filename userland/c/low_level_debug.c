// SPDX-License-Identifier: Apache-2.0 OR MIT

#include "tock/low_level_debug.h"

#include "tock/syscalls.h"

tock_error_t tock_debug_alert(uint32_t code)
{
    return tock_command_plain(TOCK_DRIVER_LOW_LEVEL_DEBUG, TOCK_LOW_LEVEL_DEBUG_ALERT, code, 0);
}

tock_error_t tock_debug_print(uint32_t value)
{
    return tock_command_plain(TOCK_DRIVER_LOW_LEVEL_DEBUG, TOCK_LOW_LEVEL_DEBUG_PRINT, value, 0);
}

tock_error_t tock_debug_print2(uint32_t first, uint32_t second)
{
    return tock_command_plain(TOCK_DRIVER_LOW_LEVEL_DEBUG, TOCK_LOW_LEVEL_DEBUG_PRINT2, first, second);
}
