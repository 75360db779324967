// SPDX-License-Identifier: Apache-2.0 OR MIT
//
// What compiled C# asks the linker for: operations on blocks of memory, by the names of C and of the ARM run-time ABI.

#include "functions.inc"

// r0 = destination, r1 = byte, r2 = length -> r0 = destination
function memset
        mov     r12, r0
        and     r1, r1, #255
        orr     r1, r1, r1, lsl #8
        orr     r1, r1, r1, lsl #16
1:      tst     r12, #3
        beq     2f
        cbz     r2, 5f
        strb    r1, [r12], #1
        subs    r2, r2, #1
        b       1b
2:      mov     r3, r1
6:      subs    r2, r2, #8
        blo     3f
        strd    r1, r3, [r12], #8
        b       6b
3:      adds    r2, r2, #8
4:      cbz     r2, 5f
        strb    r1, [r12], #1
        subs    r2, r2, #1
        b       4b
5:      bx      lr
end_function memset

// r0 = destination, r1 = length, r2 = byte
function __aeabi_memset
        mov     r3, r1
        mov     r1, r2
        mov     r2, r3
        b       memset
end_function __aeabi_memset

        alias   __aeabi_memset4, __aeabi_memset
        alias   __aeabi_memset8, __aeabi_memset

function __aeabi_memclr
        mov     r2, r1
        movs    r1, #0
        b       memset
end_function __aeabi_memclr

        alias   __aeabi_memclr4, __aeabi_memclr
        alias   __aeabi_memclr8, __aeabi_memclr

// r0 = destination, r1 = source, r2 = length -> r0 = destination; right also where the two overlap
function memmove
        subs    r3, r0, r1
        cmp     r3, r2
        blo     5f
        mov     r12, r0
        orr     r3, r0, r1
        tst     r3, #3
        bne     3f
1:      subs    r2, r2, #4
        blo     2f
        ldr     r3, [r1], #4
        str     r3, [r12], #4
        b       1b
2:      adds    r2, r2, #4
3:      cbz     r2, 4f
        ldrb    r3, [r1], #1
        strb    r3, [r12], #1
        subs    r2, r2, #1
        b       3b
4:      bx      lr
        // The destination begins inside the source: from the end down.
5:      cbz     r2, 6f
        subs    r2, r2, #1
        ldrb    r3, [r1, r2]
        strb    r3, [r0, r2]
        b       5b
6:      bx      lr
end_function memmove

        alias   memcpy, memmove
        alias   __aeabi_memcpy, memmove
        alias   __aeabi_memcpy4, memmove
        alias   __aeabi_memcpy8, memmove
        alias   __aeabi_memmove, memmove
        alias   __aeabi_memmove4, memmove
        alias   __aeabi_memmove8, memmove
