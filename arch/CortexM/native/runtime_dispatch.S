// SPDX-License-Identifier: Apache-2.0 OR MIT
//
// What compiled C# asks the linker for: calls of interface methods.
//
// r12 = cell of the call site, r0 = receiver, r1 to r3 and the stack = arguments.
// A direct-mapped table of (key, code) answers what was resolved before. The key joins the receiver's type and the cell without
// loss, because both lie in one 128 KiB window of flash at multiples of 4 (the linker script asserts it).

#include "functions.inc"

        .equ    DISPATCH_ENTRIES, 32

        .section .bss.tock_dispatch, "aw", %nobits
        .balign 8
dispatch_table:
        .space  DISPATCH_ENTRIES * 8

function RhpInitialDynamicInterfaceDispatch
        push    {r1, r2, r3}
        ldr     r1, [r0]
        movw    r3, #:lower16:dispatch_table
        movt    r3, #:upper16:dispatch_table
        eor     r1, r1, r12, lsl #15
        add     r2, r1, r1, lsr #15
        and     r2, r2, #((DISPATCH_ENTRIES - 1) * 8)
        add     r3, r3, r2
        ldrd    r2, r3, [r3]
        cmp     r1, r2
        bne     1f
        mov     r12, r3
        pop     {r1, r2, r3}
        bx      r12
1:      pop     {r1, r2, r3}
        push    {r0, r1, r2, r3, r12, lr}
        ldr     r0, [r0]
        mov     r1, r12
        bl      tock_resolve_interface
        mov     r12, r0
        ldr     r0, [sp]
        ldr     r1, [r0]
        ldr     r0, [sp, #16]
        eor     r1, r1, r0, lsl #15
        add     r2, r1, r1, lsr #15
        and     r2, r2, #((DISPATCH_ENTRIES - 1) * 8)
        ldr     r3, =dispatch_table
        add     r3, r3, r2
        // Both words change together, also for a handler that dispatches in between.
        mov     r2, r12
        mrs     r0, primask
        cpsid   i
        strd    r1, r2, [r3]
        msr     primask, r0
        pop     {r0, r1, r2, r3}
        add     sp, sp, #4
        ldr     lr, [sp], #4
        bx      r12
        .ltorg
end_function RhpInitialDynamicInterfaceDispatch
