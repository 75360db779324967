// SPDX-License-Identifier: Apache-2.0 OR MIT
//
// First instructions of an application in C#. The kernel enters with
//   r0  start of the binary in flash
//   r1  start of the application's memory
//   r2  length of that memory, the kernel's part at its end included
//   r3  end of what the application may touch at present (the application break)
// and a stack pointer at the break. As few as 32 bytes may be accessible: exactly one exception frame, so nothing is pushed before the
// break has been moved.

#include "functions.inc"

        .equ    SVC_MEMOP, 5
        .equ    SVC_EXIT, 6
        .equ    MEMOP_BRK, 0
        .equ    MEMOP_STACK_TOP, 10
        .equ    MEMOP_HEAP_START, 11
        .equ    RETURN_SUCCESS, 128
        .equ    ERROR_NOMEM, 9

        .cfi_sections .debug_frame              // for debuggers; nothing of it is in the flash
        .section .start, "ax", %progbits
        .balign 4
        .global _start
        .type   _start, %function
        .thumb_func
_start:
        .cfi_startproc
        .cfi_undefined lr                       // nothing called this: backtraces end here
        ldr     r4, =__tock_stack_top
        ldr     r5, =__tock_heap_end
        // With enough memory accessible already, move to the real stack before the first system call: its exception frame could
        // otherwise lie in the middle of data.
        cmp     r5, r3
        bhi     1f
        mov     sp, r4
1:      movs    r0, #MEMOP_BRK
        mov     r1, r5
        svc     #SVC_MEMOP
        cmp     r0, #RETURN_SUCCESS
        bne     4f
        mov     sp, r4

        movs    r0, #MEMOP_STACK_TOP            // these two only inform the kernel's diagnostics
        mov     r1, r4
        svc     #SVC_MEMOP
        movs    r0, #MEMOP_HEAP_START
        ldr     r1, =__tock_heap_start
        svc     #SVC_MEMOP

        ldr     r0, =__tock_data_start
        ldr     r1, =__tock_data_load
        ldr     r2, =__tock_data_end
        subs    r2, r2, r0
        bl      memmove
        ldr     r0, =__tock_bss_start
        movs    r1, #0
        ldr     r2, =__tock_heap_end
        subs    r2, r2, r0
        bl      memset

        bl      __managed__Main
        mov     r1, r0
        .global tock_exit_terminate             // where every process in C# that ends by itself does
tock_exit_terminate:
2:      movs    r0, #0
        svc     #SVC_EXIT
        b       2b
4:      movs    r1, #ERROR_NOMEM
        b       2b
        .ltorg
        .cfi_endproc
        .size   _start, . - _start
