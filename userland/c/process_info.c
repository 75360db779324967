// SPDX-License-Identifier: Apache-2.0 OR MIT

#include "tock/process_info.h"

#include "tock/syscalls.h"

// Asks with a buffer lent, which is taken back.
static tock_return_t ask(uint32_t command, uint32_t identifier, void *buffer, size_t size)
{
    tock_error_t error = tock_allow_readwrite(TOCK_DRIVER_PROCESS_INFO, TOCK_PROCESS_INFO_BUFFER_INFORMATION, buffer, size);
    if (error != TOCK_OK) {
        return (tock_return_t){ .variant = TOCK_FAILURE, .value = { (uint32_t)error } };
    }
    tock_return_t result = tock_command(TOCK_DRIVER_PROCESS_INFO, command, identifier, 0);
    tock_allow_readwrite(TOCK_DRIVER_PROCESS_INFO, TOCK_PROCESS_INFO_BUFFER_INFORMATION, NULL, 0);
    return result;
}

static tock_error_t list(uint32_t command, uint32_t *numbers, size_t room, uint32_t *count)
{
    tock_return_t result = ask(command, 0, numbers, room * sizeof *numbers);
    tock_error_t error = tock_return_expect(&result, TOCK_SUCCESS_U32);
    if (error == TOCK_OK) {
        *count = result.value[0];
    }
    return error;
}

tock_error_t tock_process_count(uint32_t *count)
{
    return tock_command_u32(TOCK_DRIVER_PROCESS_INFO, TOCK_PROCESS_INFO_COUNT, 0, 0, count);
}

tock_error_t tock_process_identifiers(uint32_t *identifiers, size_t room, uint32_t *count)
{
    return list(TOCK_PROCESS_INFO_IDENTIFIERS, identifiers, room, count);
}

tock_error_t tock_process_short_ids(uint32_t *short_ids, size_t room, uint32_t *count)
{
    return list(TOCK_PROCESS_INFO_SHORT_IDS, short_ids, room, count);
}

tock_error_t tock_process_name(uint32_t identifier, char *name, size_t size)
{
    if (size == 0) {
        return TOCK_SIZE;
    }
    tock_return_t result = ask(TOCK_PROCESS_INFO_NAME, identifier, name, size - 1);
    tock_error_t error = tock_return_expect(&result, TOCK_SUCCESS_U32);
    if (error == TOCK_OK) {
        name[result.value[0] < size - 1 ? result.value[0] : size - 1] = '\0';
    }
    return error;
}

tock_error_t tock_process_statistics(uint32_t identifier, tock_process_statistics_t *statistics)
{
    tock_return_t result = ask(TOCK_PROCESS_INFO_STATISTICS, identifier, statistics, sizeof *statistics);
    return tock_return_expect(&result, TOCK_SUCCESS);
}

tock_error_t tock_process_control(uint32_t identifier, tock_process_change_t change)
{
    return tock_command_plain(TOCK_DRIVER_PROCESS_INFO, TOCK_PROCESS_INFO_CONTROL, identifier, change);
}
