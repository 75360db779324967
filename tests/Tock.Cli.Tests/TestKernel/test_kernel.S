@ SPDX-License-Identifier: Apache-2.0 OR MIT
@ A stand-in for a kernel on lm3s6965evb, for tests of the host tools alone: it starts the board's clock, says "ready" and the first
@ two words of the application flash, and from then on sleeps and sends back each byte that it receives.
@
@ CLOCK_OFF    do not start the clock
@ LOCKUP       fault, and again in the handler, at which the emulator gives up
@ HEARTBEAT    print a dot ten times a second (SysTick)

        .syntax unified
        .cpu    cortex-m3
        .thumb

        .equ    WATCHDOG0, 0x40000000
        .equ    UART0, 0x4000C000
        .equ    UART_INTERRUPT_MASK, 0x38
        .equ    UART_INTERRUPT_CLEAR, 0x44
        .equ    UART_RECEIVE, 0x10
        .equ    UART0_INTERRUPT, 5
        .equ    NVIC_ENABLE, 0xE000E100
        .equ    SYSTICK, 0xE000E010
        .equ    APPLICATION_FLASH, 0x00020000
        .equ    STACK_TOP, 0x20001000

        .section .vectors, "a"
        .word   STACK_TOP
        .word   reset
        .rept   13
        .word   unexpected
        .endr
        .word   tick
        .rept   UART0_INTERRUPT
        .word   unexpected
        .endr
        .word   received

        .text
        .thumb_func
reset:
#ifdef LOCKUP
        udf     #0
#endif
#ifndef CLOCK_OFF
        ldr     r0, =WATCHDOG0
        mvn     r1, #0
        str     r1, [r0]
#endif
        ldr     r4, =UART0
        adr     r5, ready
next_character:
        ldrb    r0, [r5], #1
        cbz     r0, words
        str     r0, [r4]
        b       next_character
words:
        ldr     r5, =APPLICATION_FLASH
        ldr     r0, [r5]
        bl      print_word
        ldr     r0, [r5, #4]
        bl      print_word
        movs    r0, #'\n'
        str     r0, [r4]

        movs    r0, #UART_RECEIVE
        str     r0, [r4, #UART_INTERRUPT_MASK]
        ldr     r0, =NVIC_ENABLE
        movs    r1, #(1 << UART0_INTERRUPT)
        str     r1, [r0]
#ifdef HEARTBEAT
        ldr     r0, =SYSTICK
        ldr     r1, =12500000 / 10 - 1
        str     r1, [r0, #4]
        movs    r1, #7
        str     r1, [r0]
#endif
sleep:
        wfi
        b       sleep

@ r0: the word; printed as a space and eight digits.
        .thumb_func
print_word:
        movs    r1, #' '
        str     r1, [r4]
        movs    r2, #8
next_digit:
        ror     r0, r0, #28
        and     r1, r0, #15
        cmp     r1, #10
        ite     lt
        addlt   r1, r1, #'0'
        addge   r1, r1, #('a' - 10)
        str     r1, [r4]
        subs    r2, r2, #1
        bne     next_digit
        bx      lr

        .thumb_func
received:
        ldr     r0, =UART0
        ldr     r1, [r0]
        str     r1, [r0]
        movs    r1, #UART_RECEIVE
        str     r1, [r0, #UART_INTERRUPT_CLEAR]
        bx      lr

        .thumb_func
tick:
        ldr     r0, =UART0
        movs    r1, #'.'
        str     r1, [r0]
        bx      lr

        .thumb_func
unexpected:
#ifdef LOCKUP
        udf     #0
#endif
        b       unexpected

        .align  2
ready:
        .asciz  "ready"
        .align  2
