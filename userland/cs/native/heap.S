// SPDX-License-Identifier: Apache-2.0 OR MIT
//
// What compiled C# asks the linker for: objects. The common case is here; System.Runtime.Heap.ProcessHeap has the rest.
//
// A pointer to an object points at its type's table. The sizes that the compiler writes count one word more, in front of it, which
// other systems keep locks and hash codes in: there are none here, so objects stand without it.

#include "functions.inc"

// System.Runtime.Heap.HeapState: next and limit first. From next to limit all is zero.
        .section .bss.tock_heap_state, "aw", %nobits
        .balign 4
heap_state:
        .space  40
        .size   heap_state, 40

function tock_heap_state_address
        ldr     r0, =heap_state
        bx      lr
        .ltorg
end_function tock_heap_state_address

// r0 = table of the type -> r0 = object
function RhpNewFast
        ldr     r12, =heap_state
        ldr     r1, [r0, #4]
        ldrd    r2, r3, [r12]
        subs    r1, r1, #4
        add     r1, r1, r2
        cmp     r1, r3
        bhi     1f
        str     r1, [r12]
        str     r0, [r2]
        mov     r0, r2
        bx      lr
1:      subs    r2, r1, r2
        movs    r1, #0
        b       allocate
        .ltorg
end_function RhpNewFast

        alias   RhpNewFastAlign8, RhpNewFast
        alias   RhpNewFastMisalign, RhpNewFast
        alias   RhpNewObject, RhpNewFast

// r0 = table of the array type, r1 = number of elements -> r0 = array
function RhpNewArrayFast
        ldrh    r2, [r0]
        umull   r2, r3, r2, r1
        cbnz    r3, 2f
        ldr     r3, [r0, #4]
        subs    r3, r3, #1                      // one word less, three bytes more
        adds    r2, r2, r3
        bcs     2f
        bic     r2, r2, #3
        ldr     r12, =heap_state
        ldr     r3, [r12, #4]
        ldr     r12, [r12]
        subs    r3, r3, r12
        cmp     r2, r3
        bhi     allocate
        str     r0, [r12]
        mov     r0, r12
        add     r2, r2, r12
        ldr     r12, =heap_state
        str     r2, [r12]
        str     r1, [r0, #4]
        bx      lr
2:      cmp     r1, #0
        blt     tock_heap_negative_length
        b       tock_heap_exhausted
        .ltorg
end_function RhpNewArrayFast

        alias   RhpNewArrayFastAlign8, RhpNewArrayFast
        alias   RhpNewPtrArrayFast, RhpNewArrayFast
        alias   RhpNewArray, RhpNewArrayFast
        alias   RhNewString, RhpNewArrayFast

// r0 = table, r1 = number of elements, r2 = bytes of the object -> r0 = object. What is no array has a word that is 0 where arrays have
// their length. The registers that callers expect back may hold the only reference to an object, so they go to the stack.
function allocate
        cmp     r1, #0
        blt     tock_heap_negative_length
        push    {r4-r11, lr}
        sub     sp, sp, #4
        mov     r4, r0
        mov     r5, r1
        mov     r0, r2
        mov     r1, sp
        bl      tock_heap_allocate
        cbz     r0, 1f
        strd    r4, r5, [r0]
        add     sp, sp, #4
        pop     {r4-r11, pc}
1:      add     sp, sp, #4
        pop     {r4-r11, lr}
        b       tock_heap_exhausted             // as if called by whoever wanted the object
end_function allocate

function tock_heap_collect
        push    {r4-r11, lr}
        sub     sp, sp, #4
        mov     r0, sp
        bl      tock_heap_collect_from
        add     sp, sp, #4
        pop     {r4-r11, pc}
end_function tock_heap_collect

// r0 = address, r1 = bytes, both multiples of 4: sets them to 0.
function tock_heap_clear
        push    {r4}
        movs    r2, #0
        movs    r3, #0
        movs    r4, #0
        mov     r12, r2
        subs    r1, r1, #16
        blo     2f
1:      stmia   r0!, {r2, r3, r4, r12}
        subs    r1, r1, #16
        bhs     1b
2:      adds    r1, r1, #16
        beq     4f
3:      str     r2, [r0], #4
        subs    r1, r1, #4
        bne     3b
4:      pop     {r4}
        bx      lr
end_function tock_heap_clear
