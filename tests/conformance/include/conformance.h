// SPDX-License-Identifier: Apache-2.0 OR MIT

/// What the conformance applications have in common: system calls with all four registers, and rules. An application runs
/// its rules one after the other and only then says how each of them went, because printing uses system calls itself.

#ifndef CONFORMANCE_H
#define CONFORMANCE_H

#include <stdbool.h>
#include <stdint.h>
#include <tock.h>

typedef struct {
    uint32_t r0;
    uint32_t r1;
    uint32_t r2;
    uint32_t r3;
} registers_t;

enum { FAILURE = TOCK_FAILURE, FAILURE_2U32 = TOCK_FAILURE_2U32, SUCCESS = TOCK_SUCCESS, SUCCESS_U32 = TOCK_SUCCESS_U32, SUCCESS_2U32 = TOCK_SUCCESS_2U32 };

enum { BUSY = TOCK_BUSY, ALREADY = TOCK_ALREADY, INVAL = TOCK_INVAL, NOMEM = TOCK_NOMEM, NOSUPPORT = TOCK_NOSUPPORT, NODEVICE = TOCK_NODEVICE };

enum {
    ALARM = TOCK_DRIVER_ALARM,
    CONSOLE = TOCK_DRIVER_CONSOLE,
    LED = TOCK_DRIVER_LED,
    LOW_LEVEL_DEBUG = TOCK_DRIVER_LOW_LEVEL_DEBUG,
    READ_ONLY_STATE = TOCK_DRIVER_READ_ONLY_STATE,
    IPC = TOCK_DRIVER_IPC,
    SCRIPTED = 0x7E57, // tests/machine/boards/scripted
    MISSING = 0xF00D,
};

// One function a class: the number is part of the instruction. Yields leave r12, lr and the flags undefined.
#define DEFINE_CALL(name, class)                                                                             \
    static inline registers_t name(uint32_t a, uint32_t b, uint32_t c, uint32_t d)                           \
    {                                                                                                        \
        register uint32_t r0 __asm__("r0") = a;                                                              \
        register uint32_t r1 __asm__("r1") = b;                                                              \
        register uint32_t r2 __asm__("r2") = c;                                                              \
        register uint32_t r3 __asm__("r3") = d;                                                              \
        __asm__ volatile("svc " #class : "+r"(r0), "+r"(r1), "+r"(r2), "+r"(r3) : : "r12", "lr", "cc", "memory"); \
        return (registers_t){ r0, r1, r2, r3 };                                                              \
    }

DEFINE_CALL(call_yield, 0)
DEFINE_CALL(call_subscribe, 1)
DEFINE_CALL(call_command, 2)
DEFINE_CALL(call_allow_rw, 3)
DEFINE_CALL(call_allow_ro, 4)
DEFINE_CALL(call_memop, 5)
DEFINE_CALL(call_exit, 6)
DEFINE_CALL(call_allow_readable, 7)

typedef struct {
    const char *id;
    void (*check)(void);
} rule_t;

static unsigned s_failed_line;

/// Remembers the first line of a rule that does not hold.
#define EXPECT(condition)                 \
    do {                                  \
        if (!(condition) && !s_failed_line) { \
            s_failed_line = __LINE__;     \
        }                                 \
    } while (0)

static inline bool same(registers_t got, uint32_t r0, uint32_t r1, uint32_t r2, uint32_t r3)
{
    return got.r0 == r0 && got.r1 == r1 && got.r2 == r2 && got.r3 == r3;
}

/// Runs rules in their order and reports; the line that ends a whole application's report is REPORT_OVER().
static inline void run_rules(const rule_t *rules, unsigned count, uint16_t *lines)
{
    for (unsigned i = 0; i < count; i++) {
        s_failed_line = 0;
        rules[i].check();
        lines[i] = (uint16_t)s_failed_line;
    }
    for (unsigned i = 0; i < count; i++) {
        if (lines[i] == 0) {
            tock_printf("rule %s holds\n", rules[i].id);
        } else {
            tock_printf("rule %s BROKEN in line %u\n", rules[i].id, (unsigned)lines[i]);
        }
    }
}

#define RUN_RULES(rules)                                               \
    do {                                                               \
        static uint16_t lines[sizeof(rules) / sizeof((rules)[0])];     \
        run_rules(rules, sizeof(rules) / sizeof((rules)[0]), lines);   \
    } while (0)

#define REPORT_OVER() tock_printf("rules over\n")

static inline uint32_t memop(uint32_t operation)
{
    return call_memop(operation, 0, 0, 0).r1;
}

static inline uint32_t app_break(void)
{
    return call_memop(1, 0, 0, 0).r1;
}

#endif
