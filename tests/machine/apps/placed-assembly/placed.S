@ SPDX-License-Identifier: Apache-2.0 OR MIT
@
@ Assembly that is bound to its addresses: writes its text from a buffer in RAM, which it reaches in halves, relative to the program
@ counter and from a table, and fills from constants by their absolute address.

    .include "tock.inc"

    .equ TEXT_SIZE, 21

    tock_application

    @ r4 = text, r5 = buffer by its address, r6 = buffer by its distance, r7 = buffer by the table
    ldr     r4, =text
    movw    r5, #:lower16:buffer
    movt    r5, #:upper16:buffer
    movw    r6, #:lower16:(buffer - (1f + 4))
    movt    r6, #:upper16:(buffer - (1f + 4))
1:  add     r6, pc
    ldr     r7, =table
    ldr     r7, [r7, #4]
    movs    r1, #1
    cmp     r5, r6
    bne     failed
    cmp     r5, r7
    bne     failed

    movs    r0, #0
2:  ldrb    r1, [r4, r0]
    strb    r1, [r7, r0]
    adds    r0, #1
    cmp     r0, #TEXT_SIZE
    bne     2b

    ldr     r0, =table
    ldr     r0, [r0]
    bx      r0

    .ltorg

    .section .text.print, "ax", %progbits
    .type   print, %function
    .thumb_func
print:
    ldr     r2, =buffer
    movs    r3, #TEXT_SIZE
    tock_allow_readonly TOCK_DRIVER_CONSOLE, TOCK_CONSOLE_BUFFER_WRITE
    cmp     r0, #TOCK_SUCCESS_2U32
    bne     failed
    movs    r2, #TEXT_SIZE
    movs    r3, #0
    tock_command TOCK_DRIVER_CONSOLE, TOCK_CONSOLE_WRITE
    cmp     r0, #TOCK_SUCCESS
    bne     failed
    tock_yield_wait_for TOCK_DRIVER_CONSOLE, TOCK_CONSOLE_SLOT_WRITE
    movs    r1, #0

    .global failed
    .type   failed, %function
    .thumb_func
failed:
    @ The error number becomes the completion code.
    tock_exit_terminate
    .ltorg

    .section .rodata.text, "a", %progbits
text:
    .ascii  "placed in assembly!!\n"
    .balign 4
table:
    .word   print
    .word   buffer

    .section .bss.buffer, "aw", %nobits
    .balign 4
buffer:
    .space  TEXT_SIZE
