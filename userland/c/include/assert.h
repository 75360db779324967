// SPDX-License-Identifier: Apache-2.0 OR MIT

/// assert() (ISO C, 7.2): an assertion that does not hold is told on the console, with file and line, and ends the process.

#undef assert
#ifdef NDEBUG
#define assert(condition) ((void)0)
#else
#define assert(condition) ((condition) ? (void)0 : tock_assertion_failed(#condition, __FILE__, __LINE__))
#endif

#ifndef TOCK_ASSERT_H
#define TOCK_ASSERT_H

#define static_assert _Static_assert

_Noreturn void tock_assertion_failed(const char *condition, const char *file, int line);

#endif
