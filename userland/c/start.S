@ SPDX-License-Identifier: Apache-2.0 OR MIT
@
@ First instructions of a C application.
@
@ The kernel enters here with
@   r0  start of the binary in flash, which is the application header (layout.ld)
@   r1  start of the application's memory
@   r2  length of that memory, the kernel's part at its end included
@   r3  end of what the application may touch at present (the application break)
@ and a stack pointer at the break. As few as 32 bytes may be accessible: exactly one exception frame, so nothing is
@ pushed before the break has been moved.

    .syntax unified
    .thumb
    .cpu cortex-m3

    .equ HEADER_GOT_START,  4
    .equ HEADER_BSS_START,  24
    .equ HEADER_BSS_SIZE,   28
    .equ HEADER_STACK_SIZE, 36

    .equ SVC_MEMOP,  5
    .equ SVC_EXIT,   6
    .equ MEMOP_BRK,         0
    .equ MEMOP_STACK_TOP,  10
    .equ MEMOP_HEAP_START, 11
    .equ RETURN_SUCCESS,  128
    .equ ERROR_NOMEM,       9

    .cfi_sections .debug_frame          @ for debuggers; nothing of it is in the flash
    .section .start, "ax", %progbits
    .global _start
    .type   _start, %function
    .thumb_func
_start:
    .cfi_startproc
    .cfi_undefined lr                   @ nothing called this: backtraces end here
    mov     r4, r0                      @ r4 = header
    mov     r5, r1                      @ r5 = memory start
    ldr     r6, [r4, #HEADER_STACK_SIZE]
    add     r6, r5
    adds    r6, #7
    bic     r6, #7                      @ r6 = stack top
    ldr     r7, [r4, #HEADER_BSS_START]
    ldr     r0, [r4, #HEADER_BSS_SIZE]
    add     r7, r0
    add     r7, r5                      @ r7 = break that covers stack and all data

    @ With enough memory accessible already, move to the real stack before the first system call: its exception frame
    @ could otherwise lie in the middle of what the program thinks is its data.
    cmp     r7, r3
    bhi     1f
    mov     sp, r6
1:  movs    r0, #MEMOP_BRK
    mov     r1, r7
    svc     #SVC_MEMOP
    cmp     r0, #RETURN_SUCCESS
    bne     no_memory
    mov     sp, r6

    movs    r0, #MEMOP_STACK_TOP        @ these two only inform the kernel's diagnostics
    mov     r1, r6
    svc     #SVC_MEMOP
    movs    r0, #MEMOP_HEAP_START
    mov     r1, r7
    svc     #SVC_MEMOP

#ifdef __PIC__
    ldr     r9, [r4, #HEADER_GOT_START] @ r9 stays the base of the global offset table for the program's whole life
    add     r9, r5
#endif
    mov     r0, r4
    mov     r1, r5
    bl      tock_relocate
    bl      main
    @ A returning main ends the process; its result is the completion code.
    bl      tock_exit_terminate

no_memory:
    movs    r0, #0
    movs    r1, #ERROR_NOMEM
    svc     #SVC_EXIT
    b       no_memory
    .cfi_endproc
    .size   _start, . - _start
