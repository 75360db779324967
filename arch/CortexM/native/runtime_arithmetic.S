// SPDX-License-Identifier: Apache-2.0 OR MIT
//
// What compiled C# asks the linker for: arithmetic that the core has no single instruction for. ARMv7-M and later (hardware
// division).
//
// Division of 32-bit numbers: a divisor of 0 is a failure; the least number divided by -1 is itself.

#include "functions.inc"

function tock_divide_int32
        cbz     r1, 1f
        sdiv    r0, r0, r1
        bx      lr
1:      b       tock_fail_divide
end_function tock_divide_int32

function tock_divide_uint32
        cbz     r1, 1f
        udiv    r0, r0, r1
        bx      lr
1:      b       tock_fail_divide
end_function tock_divide_uint32

function tock_modulo_int32
        cbz     r1, 1f
        sdiv    r2, r0, r1
        mls     r0, r2, r1, r0
        bx      lr
1:      b       tock_fail_divide
end_function tock_modulo_int32

function tock_modulo_uint32
        cbz     r1, 1f
        udiv    r2, r0, r1
        mls     r0, r2, r1, r0
        bx      lr
1:      b       tock_fail_divide
end_function tock_modulo_uint32

function tock_trailing_zeros
        rbit    r0, r0
        clz     r0, r0
        bx      lr
end_function tock_trailing_zeros

// 64-bit arithmetic: r1:r0 with r3:r2, or with the count in r2, of which only the low six bits count.

function RhpLMul
        mul     r12, r1, r2
        mla     r12, r0, r3, r12
        umull   r0, r1, r0, r2
        add     r1, r1, r12
        bx      lr
end_function RhpLMul

// A register shift by 32 or more gives 0, and a negative count taken modulo 256 is more than 32, so no branch is needed.
function RhpLLsh
        and     r2, r2, #63
        lsl     r1, r1, r2
        rsb     r3, r2, #32
        lsr     r3, r0, r3
        orr     r1, r1, r3
        sub     r3, r2, #32
        lsl     r3, r0, r3
        orr     r1, r1, r3
        lsl     r0, r0, r2
        bx      lr
end_function RhpLLsh

function RhpLRsz
        and     r2, r2, #63
        lsr     r0, r0, r2
        rsb     r3, r2, #32
        lsl     r3, r1, r3
        orr     r0, r0, r3
        sub     r3, r2, #32
        lsr     r3, r1, r3
        orr     r0, r0, r3
        lsr     r1, r1, r2
        bx      lr
end_function RhpLRsz

function RhpLRsh
        and     r2, r2, #63
        subs    r3, r2, #32
        bpl     1f
        lsr     r0, r0, r2
        rsb     r3, r2, #32
        lsl     r3, r1, r3
        orr     r0, r0, r3
        asr     r1, r1, r2
        bx      lr
1:      asr     r0, r1, r3
        asr     r1, r1, #31
        bx      lr
end_function RhpLRsh
