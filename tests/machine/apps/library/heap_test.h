// SPDX-License-Identifier: Apache-2.0 OR MIT

#ifndef HEAP_TEST_H
#define HEAP_TEST_H

/// Allocates, changes and frees memory of random sizes and prints what came of it.
void test_heap(void);

#endif
