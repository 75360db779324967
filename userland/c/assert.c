// SPDX-License-Identifier: Apache-2.0 OR MIT

#include <assert.h>
#include <stdlib.h>

#include "tock/printf.h"

// Weak: where tests run, the test fails instead (testing/test.c).
__attribute__((weak)) _Noreturn void tock_assertion_failed(const char *condition, const char *file, int line)
{
    tock_printf("%s:%d: assertion failed: %s\n", file, line, condition);
    abort();
}
