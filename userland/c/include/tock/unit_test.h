// SPDX-License-Identifier: Apache-2.0 OR MIT

/// Unit tests on the board (driver 0x80000020): the kernel tells how each ends, in lines that a program can read.

#ifndef TOCK_UNIT_TEST_H
#define TOCK_UNIT_TEST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "tock/errors.h"

typedef struct {
    const char *name;
    bool (*passes)(void);
} tock_unit_test_t;

/// Runs tests in their order and tells of each. Stores how many have failed. TOCK_NODEVICE on a board without the driver, where none is run.
tock_error_t tock_unit_test_run(const tock_unit_test_t *tests, size_t count, uint32_t *failed);

#endif
