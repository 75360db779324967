// SPDX-License-Identifier: Apache-2.0 OR MIT
//
// What compiled C# asks the linker for: objects from the boot arena, and stores of references to them.
//
// A pointer to an object points at its type's table. The sizes that the compiler writes count one word more, in front of it, which
// other systems keep locks and hash codes in: there are none here, so objects stand without it. The arena is part of the cleared
// memory, so what it hands out is zero. After tock_arena_seal the limit is 0.

#include "functions.inc"

        .section .data.tock_arena, "aw", %progbits
        .balign 4
arena_next:
        .word   __tock_arena_start
arena_limit:
        .word   __tock_arena_end

// r0 = table, r1 = size as the compiler counts it, a multiple of 4, at least 8 -> r0 = object; changes r1, r2, r3, r12
.macro  take_object
        ldr     r12, =arena_next
        ldrd    r2, r3, [r12]
        subs    r3, r3, r2
        blo     arena_refuse
        subs    r1, r1, #4
        cmp     r1, r3
        bhi     arena_refuse
        add     r1, r1, r2
        str     r1, [r12]
        str     r0, [r2]
        mov     r0, r2
.endm

// r0 = table of the type -> r0 = object
function RhpNewFast
        ldr     r1, [r0, #4]
        take_object
        bx      lr
        .ltorg
end_function RhpNewFast

        alias   RhpNewFastAlign8, RhpNewFast
        alias   RhpNewFastMisalign, RhpNewFast
        alias   RhpNewObject, RhpNewFast

// r0 = table of the array type, r1 = number of elements -> r0 = array
function RhpNewArrayFast
        ldrh    r2, [r0]
        umull   r2, r3, r2, r1
        cbnz    r3, 1f
        ldr     r3, [r0, #4]
        adds    r2, r2, r3
        bcs     1f
        adds    r2, r2, #3
        bcs     1f
        push    {r1}
        bic     r1, r2, #3
        take_object
        pop     {r3}
        str     r3, [r0, #4]
        bx      lr
1:      b       tock_fail_arena_exhausted
        .ltorg
end_function RhpNewArrayFast

        alias   RhpNewArrayFastAlign8, RhpNewArrayFast
        alias   RhpNewPtrArrayFast, RhpNewArrayFast
        alias   RhpNewArray, RhpNewArrayFast
        alias   RhNewString, RhpNewArrayFast

function arena_refuse
        ldr     r2, =arena_limit
        ldr     r2, [r2]
        cmp     r2, #0
        bne     tock_fail_arena_exhausted
        b       tock_fail_arena_sealed
        .ltorg
end_function arena_refuse

function tock_arena_seal
        ldr     r0, =arena_limit
        movs    r1, #0
        str     r1, [r0]
        bx      lr
        .ltorg
end_function tock_arena_seal

function tock_arena_used
        ldr     r0, =arena_next
        ldr     r0, [r0]
        ldr     r1, =__tock_arena_start
        subs    r0, r0, r1
        bx      lr
        .ltorg
end_function tock_arena_used

function tock_arena_size
        ldr     r0, =__tock_arena_end
        ldr     r1, =__tock_arena_start
        subs    r0, r0, r1
        bx      lr
        .ltorg
end_function tock_arena_size

// Reference stores. No collector needs to know, so they are plain stores: r0 = where, r1 = what.

function RhpAssignRef
        str     r1, [r0]
        bx      lr
end_function RhpAssignRef

        alias   RhpCheckedAssignRef, RhpAssignRef

// r0 = where to, r1 = where from; both move on by one word.
function RhpByRefAssignRef
        ldr     r2, [r1], #4
        str     r2, [r0], #4
        bx      lr
end_function RhpByRefAssignRef

// r0 = where, r1 = new value, r2 = expected value -> r0 = old value
function RhpCheckedLockCmpXchg
1:      ldrex   r3, [r0]
        cmp     r3, r2
        bne     2f
        strex   r12, r1, [r0]
        cmp     r12, #0
        bne     1b
2:      clrex
        mov     r0, r3
        bx      lr
end_function RhpCheckedLockCmpXchg
