// SPDX-License-Identifier: Apache-2.0 OR MIT

#include "tock/unit_test.h"

#include <string.h>

#include "tock/syscalls.h"

static tock_error_t tell(const tock_unit_test_t *test)
{
    bool passed = test->passes();
    tock_error_t error = tock_allow_readonly(TOCK_DRIVER_UNIT_TEST, TOCK_UNIT_TEST_BUFFER_NAME, test->name, strlen(test->name));
    if (error == TOCK_OK) {
        error = tock_command_plain(TOCK_DRIVER_UNIT_TEST, passed ? TOCK_UNIT_TEST_PASSED : TOCK_UNIT_TEST_FAILED, 0, 0);
        tock_allow_readonly(TOCK_DRIVER_UNIT_TEST, TOCK_UNIT_TEST_BUFFER_NAME, NULL, 0);
    }
    return error;
}

tock_error_t tock_unit_test_run(const tock_unit_test_t *tests, size_t count, uint32_t *failed)
{
    tock_error_t error = tock_command_plain(TOCK_DRIVER_UNIT_TEST, TOCK_UNIT_TEST_BEGIN, count, 0);
    for (size_t i = 0; i < count && error == TOCK_OK; i++) {
        error = tell(&tests[i]);
    }
    if (error != TOCK_OK) {
        return error;
    }
    tock_return_t result = tock_command(TOCK_DRIVER_UNIT_TEST, TOCK_UNIT_TEST_END, 0, 0);
    *failed = result.value[1];
    return tock_return_expect(&result, TOCK_SUCCESS_2U32);
}
