// SPDX-License-Identifier: Apache-2.0 OR MIT
//
// What compiled C# asks the linker for, in an application without a heap: room for the exception of a failed check and nothing else. The
// build refuses every other place that makes an object (TOCK0211). A second exception finds no room, and the process ends.

#include "functions.inc"

        .equ    ROOM, 64

        .section .bss.tock_exception_room, "aw", %nobits
        .balign 4
exception_room:
        .space  ROOM
exception_next:
        .space  4

// r0 = table of the type -> r0 = object
function RhpNewFast
        ldr     r1, [r0, #4]
        movw    r2, #:lower16:exception_next
        movt    r2, #:upper16:exception_next
        ldr     r3, [r2]
        adds    r1, r1, r3
        cmp     r1, #ROOM
        bhi     1f
        str     r1, [r2]
        movw    r2, #:lower16:exception_room
        movt    r2, #:upper16:exception_room
        add     r2, r2, r3
        str     r0, [r2, #4]!
        mov     r0, r2
        bx      lr
1:      movs    r0, #9                          // NOMEM is the completion code
        b       tock_svc_terminate
end_function RhpNewFast

        alias   RhpNewObject, RhpNewFast
