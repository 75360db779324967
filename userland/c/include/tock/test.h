// SPDX-License-Identifier: Apache-2.0 OR MIT

/// Tests of an application, which run on the board. A project that says TockTests has a main() that runs them one by one, as the host asks for.
///
///     TEST(adds_up)
///     {
///         CHECK_EQUAL(4, sum(2, 2));
///     }
///
/// The tests of all files are run; a name may come again in another file. A check that does not hold ends its test at once, wherever it is called.

#ifndef TOCK_TEST_H
#define TOCK_TEST_H

#include <stddef.h>
#include <stdint.h>

/// A test, as it stands in the list that the linker puts together.
typedef struct {
    const char *name;
    const char *file;
    void (*run)(void);
    uint32_t line;
} tock_test_t;

/// Defines a test; its body follows.
#define TEST(test_name)                                                                                                        \
    static void test_of_##test_name(void);                                                                                     \
    static tock_test_t entry_of_##test_name __attribute__((section(".data.tock_tests"), used)) = {                             \
        .name = #test_name, .file = __FILE__, .run = test_of_##test_name, .line = __LINE__};                                   \
    static void test_of_##test_name(void)

/// The condition holds.
#define CHECK(condition) ((condition) ? (void)0 : tock_test_fail(__FILE__, __LINE__, "CHECK(" #condition ")"))

/// Two integers of any type are equal.
#define CHECK_EQUAL(expected, actual)                                                                                          \
    tock_test_check_equal(__FILE__, __LINE__, "CHECK_EQUAL(" #expected ", " #actual ")", (int64_t)(expected), (int64_t)(actual))

/// Two texts that end in NUL are equal.
#define CHECK_TEXT_EQUAL(expected, actual)                                                                                     \
    tock_test_check_text_equal(__FILE__, __LINE__, "CHECK_TEXT_EQUAL(" #expected ", " #actual ")", (expected), (actual))

/// So many bytes of memory are equal.
#define CHECK_MEMORY_EQUAL(expected, actual, size)                                                                             \
    tock_test_check_memory_equal(                                                                                              \
        __FILE__, __LINE__, "CHECK_MEMORY_EQUAL(" #expected ", " #actual ", " #size ")", (expected), (actual), (size))

/// Ends the test, which has failed.
#define FAIL(why) tock_test_fail(__FILE__, __LINE__, (why))

/// What the macros above call.
_Noreturn void tock_test_fail(const char *file, uint32_t line, const char *check);
void tock_test_check_equal(const char *file, uint32_t line, const char *check, int64_t expected, int64_t actual);
void tock_test_check_text_equal(const char *file, uint32_t line, const char *check, const char *expected, const char *actual);
void tock_test_check_memory_equal(
    const char *file, uint32_t line, const char *check, const void *expected, const void *actual, size_t size);

#endif
