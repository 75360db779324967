// SPDX-License-Identifier: Apache-2.0 OR MIT
//
// What compiled C# asks the linker for: calls of interface methods.
//
// r12 = cell of the call site, r0 = receiver, r1 to r3 and the stack = arguments.
// A direct-mapped table of (cell, type, code) answers what was resolved before.

#include "functions.inc"

        .equ    DISPATCH_ENTRIES, 8

        .section .bss.tock_dispatch, "aw", %nobits
        .balign 4
dispatch_table:
        .space  DISPATCH_ENTRIES * 12

function RhpInitialDynamicInterfaceDispatch
        push    {r0, r1, r2, r3}
        ldr     r1, [r0]
        add     r2, r12, r1, lsr #2
        lsrs    r2, r2, #2
        and     r2, r2, #(DISPATCH_ENTRIES - 1)
        add     r2, r2, r2, lsl #1
        movw    r3, #:lower16:dispatch_table
        movt    r3, #:upper16:dispatch_table
        add     r3, r3, r2, lsl #2
        ldrd    r0, r2, [r3]
        cmp     r0, r12
        it      eq
        cmpeq   r2, r1
        bne     1f
        ldr     r12, [r3, #8]
        pop     {r0, r1, r2, r3}
        bx      r12
1:      push    {r3, r12, lr}
        sub     sp, sp, #4                      // calls are made with the stack at a multiple of 8
        mov     r0, r1
        mov     r1, r12
        bl      tock_resolve_interface
        add     sp, sp, #4
        pop     {r3, r12, lr}
        ldr     r1, [sp]
        ldr     r1, [r1]
        strd    r12, r1, [r3]
        str     r0, [r3, #8]
        mov     r12, r0
        pop     {r0, r1, r2, r3}
        bx      r12
end_function RhpInitialDynamicInterfaceDispatch
