// SPDX-License-Identifier: Apache-2.0 OR MIT
//
// The least that a program needs on this machine: vectors, memory set-up, and a failure printed before the emulator is asked to stop.

        .syntax unified
        .thumb

        .equ    UART_DATA, 0x4000C000
        .equ    SEMIHOSTING_EXIT, 0x18
        .equ    APPLICATION_EXIT, 0x20026

        .section .vectors, "a", %progbits
        .word   __tock_stack_top
        .word   tock_reset
        .rept   62
        .word   fault
        .endr

        .text
        .global tock_reset
        .type   tock_reset, %function
        .thumb_func
tock_reset:
        ldr     r0, =__tock_data_start
        ldr     r1, =__tock_data_end
        ldr     r2, =__tock_data_load
1:      cmp     r0, r1
        bhs     2f
        ldr     r3, [r2], #4
        str     r3, [r0], #4
        b       1b
2:      ldr     r0, =__tock_bss_start
        ldr     r1, =__tock_bss_end
        movs    r3, #0
3:      cmp     r0, r1
        bhs     4f
        str     r3, [r0], #4
        b       3b
4:      bl      tock_runtime_initialize
        bl      tock_board_main
stop:   movs    r0, #SEMIHOSTING_EXIT
        ldr     r1, =APPLICATION_EXIT
        bkpt    0xAB
        b       stop

        .type   fault, %function
        .thumb_func
fault:  movs    r0, #0xFF
        b       tock_kernel_failure

// r0 = kind: prints "failure " and two hexadecimal digits.
        .global tock_kernel_failure
        .type   tock_kernel_failure, %function
        .thumb_func
tock_kernel_failure:
        ldr     r1, =UART_DATA
        adr     r2, text
1:      ldrb    r3, [r2], #1
        cbz     r3, 2f
        str     r3, [r1]
        b       1b
2:      adr     r2, digits
        ubfx    r3, r0, #4, #4
        ldrb    r3, [r2, r3]
        str     r3, [r1]
        and     r3, r0, #15
        ldrb    r3, [r2, r3]
        str     r3, [r1]
        movs    r3, #'\n'
        str     r3, [r1]
        b       stop
        .balign 4
text:   .asciz  "failure "
        .balign 4
digits: .ascii  "0123456789abcdef"
        .balign 4
        .ltorg
