// SPDX-License-Identifier: Apache-2.0 OR MIT
//
// What compiled C# asks the linker for: stores of references to objects. No collector needs to know, so they are plain stores:
// r0 = where, r1 = what.

#include "functions.inc"

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

// r0 = where, r1 = new value, r2 = expected value -> r0 = old value. Upcalls run inside yields only, so nothing comes in between.
function RhpCheckedLockCmpXchg
        ldr     r3, [r0]
        cmp     r3, r2
        it      eq
        streq   r1, [r0]
        mov     r0, r3
        bx      lr
end_function RhpCheckedLockCmpXchg
