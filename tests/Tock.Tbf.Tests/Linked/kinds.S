@ SPDX-License-Identifier: Apache-2.0 OR MIT
@
@ Every way in which assembly refers to code, constants and variables, near and across the bounds of 64 KiB. It is linked and compared,
@ never executed.

    .syntax unified
    .thumb
    .cpu    cortex-m3

    .section .start, "ax", %progbits
    .global _start
    .thumb_func
_start:
    @ Addresses in a literal pool.
    ldr     r0, =constant
    ldr     r1, =counter
    ldr     r2, =zeroed + 12
    ldr     r3, =function
    ldr     r4, =nowhere
    b       1f
    .ltorg

    @ Addresses in halves; pairs that are interleaved, and pairs of one symbol and one register with several addends.
1:  movw    r3, #:lower16:counter
    movw    r4, #:lower16:constant + 0x7ff0
    movt    r3, #:upper16:counter
    movt    r4, #:upper16:constant + 0x7ff0
    movw    r3, #:lower16:function
    movt    r3, #:upper16:function
    movw    r5, #:lower16:counter + 0x7000
    movt    r5, #:upper16:counter + 0x7000
    movw    r5, #:lower16:counter - 0x7000
    movt    r5, #:upper16:counter - 0x7000
    movw    r6, #:lower16:nowhere
    movt    r6, #:upper16:nowhere
    movw    r7, #:lower16:zeroed

    @ Distances in halves, as the ahead-of-time compiler of .NET has them.
    movw    r0, #:lower16:(counter - (2f + 4))
    movt    r0, #:upper16:(counter - (2f + 4))
2:  add     r0, pc
    movw    lr, #:lower16:(elsewhere - (3f + 4))
    movt    lr, #:upper16:(elsewhere - (3f + 4))
3:  add     lr, pc
    movw    r2, #:lower16:(zeroed + 0x6000 - (4f + 4))
    movw    r8, #:lower16:(constant - (5f + 4))
    movt    r2, #:upper16:(zeroed + 0x6000 - (4f + 4))
4:  add     r2, pc
    movt    r8, #:upper16:(constant - (5f + 4))
5:  add     r8, pc

    @ Branches.
    bl      elsewhere
    b.w     elsewhere
    beq.w   elsewhere
    cbz     r0, 6f
    bl      nowhere
6:  adr     r0, near
    ldr     r1, near
    bx      lr
    .balign 4
near:
    .word   constant, counter, function + 2, zeroed + 4, nowhere
    .word   constant - ., counter - ., elsewhere - ., number

    .text
    .global function
    .thumb_func
function:
    ldr     r0, =zeroed + 0x10000
    bx      lr

    .section .text.elsewhere, "ax", %progbits
    .global elsewhere
    .thumb_func
elsewhere:
    bl      function
    bx      lr

    @ Nothing refers to it, so the linker leaves it out.
    .section .text.unused, "ax", %progbits
    .global unused
    .thumb_func
unused:
    ldr     r0, =counter
    bl      function

    .section .rodata.constant, "a", %progbits
    .global constant
    .balign 8
constant:
    .word   counter, function, constant + 0x10000
    .word   elsewhere - ., zeroed - .
    .byte   1
    .4byte  counter
    .balign 4

    .section .data.counter, "aw", %progbits
    .global counter
counter:
    .word   7, constant, counter + 4, elsewhere, nowhere
    .word   constant - ., elsewhere - ., zeroed - ., number

    .section .bss.zeroed, "aw", %nobits
    .global zeroed
zeroed:
    .space  64

    .weak   nowhere
    .global number
    .set    number, 0x1234
