// SPDX-License-Identifier: Apache-2.0 OR MIT
//
// The main() of applications that are tests: it runs what whoever is at the other end of the console asks for. The protocol is described with
// TestProgram of the library for C# (userland/cs/Libtock.Testing), which speaks it, too.

#include "tock/test.h"

#include <stdbool.h>
#include <string.h>

#include "tock/alarm.h"
#include "tock/console.h"
#include "tock/printf.h"
#include "tock/syscalls.h"

#define COMMAND_LENGTH 5
#define LONGEST_NUMBER 21

// In the order of the files, by the linker script.
extern tock_test_t _tock_tests_start[];
extern tock_test_t _tock_tests_end[];

_Noreturn void tock_assertion_failed(const char *condition, const char *file, int line);

// Tests are linked with --wrap=tock_exit_terminate: what ends the process comes by here.
_Noreturn void __real_tock_exit_terminate(uint32_t completion_code);
_Noreturn void __wrap_tock_exit_terminate(uint32_t completion_code);

// Where the test that runs goes on when it has failed; five words, as the compiler has them.
static void *s_failed[5];
static const tock_test_t *s_running;

static uint32_t count_of_tests(void)
{
    return (uint32_t)(_tock_tests_end - _tock_tests_start);
}

static _Noreturn void end_test(const char *file, uint32_t line)
{
    tock_printf("@test |    at %s in %s:line %u\n", s_running->name, file, (unsigned)line);
    __builtin_longjmp(s_failed, 1);
}

_Noreturn void tock_test_fail(const char *file, uint32_t line, const char *check)
{
    tock_printf("\n@test | %s\n", check);
    end_test(file, line);
}

// What assert() calls: an assertion of the code under test fails the test, not the process.
_Noreturn void tock_assertion_failed(const char *condition, const char *file, int line)
{
    tock_printf("\n@test | assert(%s)\n", condition);
    end_test(file, (uint32_t)line);
}

// Nothing would come from the process any more, and whoever asked for the test would wait in vain.
_Noreturn void __wrap_tock_exit_terminate(uint32_t completion_code)
{
    if (s_running != NULL) {
        tock_printf("\n@test | The test ended the process, with completion code %d.\n", (int)completion_code);
        tock_printf("@test |    at %s in %s:line %u\n", s_running->name, s_running->file, (unsigned)s_running->line);
        tock_printf("@test exit %u\n", (unsigned)(s_running - _tock_tests_start));
    }
    __real_tock_exit_terminate(completion_code);
}

// tock_printf has 32 bits.
static const char *decimal(int64_t value, char text[LONGEST_NUMBER])
{
    char *place = text + LONGEST_NUMBER - 1;
    uint64_t rest = value < 0 ? 0 - (uint64_t)value : (uint64_t)value;
    *place = '\0';
    do {
        *--place = (char)('0' + rest % 10);
        rest /= 10;
    } while (rest != 0);
    if (value < 0) {
        *--place = '-';
    }
    return place;
}

void tock_test_check_equal(const char *file, uint32_t line, const char *check, int64_t expected, int64_t actual)
{
    if (expected != actual) {
        char first[LONGEST_NUMBER];
        char second[LONGEST_NUMBER];
        tock_printf("\n@test | %s\n@test | Expected: %s\n@test | Actual: %s\n", check, decimal(expected, first), decimal(actual, second));
        end_test(file, line);
    }
}

static void print_text(const char *what, const char *text)
{
    if (text == NULL) {
        tock_printf("@test | %s: NULL\n", what);
        return;
    }
    tock_printf("@test | %s: \"", what);
    for (; *text != '\0'; text++) {
        if (*text == '\n') {
            tock_printf("\\n");
        } else if ((unsigned char)*text < ' ') {
            tock_printf("\\x%02x", (unsigned)*text);
        } else {
            tock_printf("%c", *text);
        }
    }
    tock_printf("\"\n");
}

void tock_test_check_text_equal(const char *file, uint32_t line, const char *check, const char *expected, const char *actual)
{
    bool equal = expected == actual || (expected != NULL && actual != NULL && strcmp(expected, actual) == 0);
    if (!equal) {
        tock_printf("\n@test | %s\n", check);
        print_text("Expected", expected);
        print_text("Actual", actual);
        end_test(file, line);
    }
}

void tock_test_check_memory_equal(
    const char *file, uint32_t line, const char *check, const void *expected, const void *actual, size_t size)
{
    const uint8_t *first = expected;
    const uint8_t *second = actual;
    for (size_t i = 0; i < size; i++) {
        if (first[i] != second[i]) {
            tock_printf(
                "\n@test | %s\n@test | Expected: 0x%02x at byte %u\n@test | Actual: 0x%02x\n", check, (unsigned)first[i], (unsigned)i,
                (unsigned)second[i]);
            end_test(file, line);
        }
    }
}

// A function of its own: what it keeps in registers is not needed after the jump.
static __attribute__((noinline)) bool passes(const tock_test_t *test)
{
    if (__builtin_setjmp(s_failed) != 0) {
        return false;
    }
    test->run();
    return true;
}

static void run(uint32_t index)
{
    const tock_test_t *test = &_tock_tests_start[index];
    s_running = test;
    tock_printf("\n@test begin %u\n", (unsigned)index);
    uint32_t start = tock_alarm_now();
    bool passed = passes(test);
    s_running = NULL;
    uint32_t frequency = tock_alarm_frequency();
    uint64_t ticks = tock_alarm_now() - start;
    unsigned milliseconds = frequency == 0 ? 0 : (unsigned)(ticks * 1000 / frequency);
    tock_printf("\n@test end %u %s %u\n", (unsigned)index, passed ? "passed" : "failed", milliseconds);
}

static void list(uint32_t from)
{
    tock_printf("\n");
    for (uint32_t i = from; i < count_of_tests(); i++) {
        const tock_test_t *test = &_tock_tests_start[i];
        tock_printf("@test name %u %s:%u %s\n", (unsigned)i, test->file, (unsigned)test->line, test->name);
    }
}

// As many digits as follow the command's letter; false if there are other characters.
static bool read_number(const char *command, uint32_t *number)
{
    *number = 0;
    for (int i = 1; i < COMMAND_LENGTH; i++) {
        if (command[i] < '0' || command[i] > '9') {
            return false;
        }
        *number = *number * 10 + (uint32_t)(command[i] - '0');
    }
    return true;
}

static void command_read(tock_error_t error, size_t length, void *context)
{
    (void)error;
    *(size_t *)context = length;
}

int main(void)
{
    for (;;) {
        // The read begins before "ready" is said, so that nothing of the command is lost.
        static char s_command[COMMAND_LENGTH];
        size_t length = 0;
        tock_error_t error = tock_console_read_async(s_command, COMMAND_LENGTH, command_read, &length);
        if (error != TOCK_OK) {
            return (int)error;
        }
        tock_printf("\n@test ready %u\n", (unsigned)count_of_tests());
        while (length == 0) {
            tock_yield_wait();
        }

        uint32_t number = 0;
        bool is_number = read_number(s_command, &number);
        if (s_command[0] == 'L' && is_number) {
            list(number);
        } else if (s_command[0] == 'R' && is_number && number < count_of_tests()) {
            run(number);
        } else {
            tock_printf("\n@test refused\n");
        }
    }
}
