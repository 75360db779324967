// SPDX-License-Identifier: Apache-2.0 OR MIT

/// System calls with known values in all registers that they may not change.

#ifndef REGISTERS_H
#define REGISTERS_H

#include <stdint.h>

/// What a system call has changed: bits that differ.
typedef struct {
    uint32_t saved; ///< of r4 to r11
    uint32_t other; ///< of r12, lr and the four flags
} changed_t;

#define UNUSED __attribute__((unused))

// Naked: the compiler keeps some of these registers for itself, r9 above all, and so must not generate a prologue that uses
// them. The two words of the result are returned as one of 64 bits, in r0 and r1. Before the call: negative, no carry.
#define DEFINE_CHANGED(name, class)                                                                      \
    __attribute__((naked, noinline)) static uint64_t name##_raw(UNUSED uint32_t a, UNUSED uint32_t b, UNUSED uint32_t c, UNUSED uint32_t d) \
    {                                                                                                    \
        __asm__ volatile("push {r4-r11, lr}\n\t"                                                         \
                         "mov r4, #0x14\n\t"                                                             \
                         "mov r5, #0x15\n\t"                                                             \
                         "mov r6, #0x16\n\t"                                                             \
                         "mov r7, #0x17\n\t"                                                             \
                         "mov r8, #0x18\n\t"                                                             \
                         "mov r9, #0x19\n\t"                                                             \
                         "mov r10, #0x1A\n\t"                                                            \
                         "mov r11, #0x1B\n\t"                                                            \
                         "mov r12, #0x1C\n\t"                                                            \
                         "mov lr, #0x1E\n\t"                                                             \
                         "cmp r4, #0x15\n\t"                                                             \
                         "svc " #class "\n\t"                                                            \
                         "mrs r1, apsr\n\t"                                                              \
                         "and r1, r1, #0xF0000000\n\t"                                                   \
                         "eor r1, r1, #0x80000000\n\t"                                                   \
                         "eor r12, r12, #0x1C\n\t"                                                       \
                         "eor lr, lr, #0x1E\n\t"                                                         \
                         "orr r1, r1, r12\n\t"                                                           \
                         "orr r1, r1, lr\n\t"                                                            \
                         "eor r4, r4, #0x14\n\t"                                                         \
                         "eor r5, r5, #0x15\n\t"                                                         \
                         "eor r6, r6, #0x16\n\t"                                                         \
                         "eor r7, r7, #0x17\n\t"                                                         \
                         "eor r8, r8, #0x18\n\t"                                                         \
                         "eor r9, r9, #0x19\n\t"                                                         \
                         "eor r10, r10, #0x1A\n\t"                                                       \
                         "eor r11, r11, #0x1B\n\t"                                                       \
                         "orr r0, r4, r5\n\t"                                                            \
                         "orr r0, r0, r6\n\t"                                                            \
                         "orr r0, r0, r7\n\t"                                                            \
                         "orr r0, r0, r8\n\t"                                                            \
                         "orr r0, r0, r9\n\t"                                                            \
                         "orr r0, r0, r10\n\t"                                                           \
                         "orr r0, r0, r11\n\t"                                                           \
                         "pop {r4-r11, pc}");                                                             \
    }                                                                                                    \
    static inline changed_t name(uint32_t a, uint32_t b, uint32_t c, uint32_t d)                         \
    {                                                                                                    \
        uint64_t raw = name##_raw(a, b, c, d);                                                           \
        return (changed_t){ (uint32_t)raw, (uint32_t)(raw >> 32) };                                      \
    }

#endif
