@ SPDX-License-Identifier: Apache-2.0 OR MIT
@
@ What an application finds at its first instruction, before any start-up code has run: the registers, and as little memory as
@ the kernel gives it. It says which rules hold, prints where its memory begins and ends, and then reads on from there until it
@ is stopped; EntryTests.cs looks at where that was.

    .include "tock.inc"

    .section .start, "ax", %progbits
    .global _start
    .type   _start, %function
    .thumb_func
_start:
first:
    mov     r4, r0
    mov     r5, r1
    mov     r6, r2
    mov     r7, r3
    mov     r10, sp

    @ r8 = bits in which the registers differ from what they have to be.
    tock_address r0, first              @ ten header words stand before it (layout.ld)
    subs    r0, #40
    eor     r8, r0, r4
    eor     r0, r10, r7                 @ the stack begins where the memory ends
    orr     r8, r8, r0
    tock_memop TOCK_MEMOP_RAM_START
    eors    r1, r5
    orr     r8, r8, r1
    tock_memop TOCK_MEMOP_RAM_END
    subs    r1, r1, r5
    eors    r1, r6
    orr     r8, r8, r1
    movs    r1, #0
    tock_memop TOCK_MEMOP_SBRK
    eors    r1, r7
    orr     r8, r8, r1
    tock_address r2, registers_hold
    cmp     r8, #0
    beq     1f
    tock_address r2, registers_broken
1:  bl      print

    @ All of it can be written to, and is zero but for the frames of the calls so far.
    movs    r0, #0x5A
    strb    r0, [r5]
    strb    r0, [r7, #-1]
    sub     r0, r7, r5
    cmp     r0, #32                     @ one exception frame
    tock_address r2, memory_holds
    beq     1f
    tock_address r2, memory_broken
1:  bl      print

    mov     r2, r5
    mov     r3, r7
    tock_command TOCK_DRIVER_LOW_LEVEL_DEBUG, TOCK_LOW_LEVEL_DEBUG_PRINT2
    mov     r2, r6
    tock_command TOCK_DRIVER_LOW_LEVEL_DEBUG, TOCK_LOW_LEVEL_DEBUG_PRINT
    tock_address r2, over
    bl      print

    @ What the protection unit cannot but show of more is zero.
2:  ldrb    r0, [r7], #1
    cmp     r0, #0
    beq     2b
    movs    r2, #0xBAD & 0xff
    tock_command TOCK_DRIVER_LOW_LEVEL_DEBUG, TOCK_LOW_LEVEL_DEBUG_ALERT
    movs    r1, #1
    tock_exit_terminate

@ Prints a text of 40 characters; r2 = the text. Needs no stack but that of the calls.
print:
    movs    r3, #40
    tock_allow_readonly TOCK_DRIVER_CONSOLE, TOCK_CONSOLE_BUFFER_WRITE
    movs    r2, #40
    tock_command TOCK_DRIVER_CONSOLE, TOCK_CONSOLE_WRITE
    tock_yield_wait_for TOCK_DRIVER_CONSOLE, TOCK_CONSOLE_SLOT_WRITE
    bx      lr

    .balign 4
registers_hold:
    .ascii  "rule entry-registers holds\n            \n"
    .balign 4
registers_broken:
    .ascii  "rule entry-registers BROKEN\n           \n"
    .balign 4
memory_holds:
    .ascii  "rule entry-memory holds\n               \n"
    .balign 4
memory_broken:
    .ascii  "rule entry-memory BROKEN\n              \n"
    .balign 4
over:
    .ascii  "rules over\n                            \n"
