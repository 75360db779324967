@ SPDX-License-Identifier: Apache-2.0 OR MIT

    .syntax unified
    .cpu cortex-m4
    .fpu fpv4-sp-d16
    .thumb

    .equ ROUNDING_SHIFT, 22             @ in FPSCR: two bits
    .equ ROUNDING_MASK, 3 << ROUNDING_SHIFT

@ uint32_t float_round(uint32_t seed, void (*between)(void)): fills s0 to s31 and the rounding mode with values made of the seed, calls
@ the function, which does not use them, and returns how many have changed.
    .section .text.float_round, "ax", %progbits
    .global float_round
    .type float_round, %function
    .thumb_func
float_round:
    push    {r4, r5, r6, lr}
    mov     r4, r0
    .irp n, 0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31
    add     r2, r4, #\n
    vmov    s\n, r2
    .endr
    lsl     r2, r4, #ROUNDING_SHIFT
    and     r2, #ROUNDING_MASK
    vmsr    fpscr, r2
    blx     r1
    movs    r0, #0
    .irp n, 0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31
    add     r2, r4, #\n
    vmov    r3, s\n
    cmp     r2, r3
    it      ne
    addne   r0, #1
    .endr
    lsl     r2, r4, #ROUNDING_SHIFT
    and     r2, #ROUNDING_MASK
    vmrs    r3, fpscr
    and     r3, #ROUNDING_MASK
    cmp     r2, r3
    it      ne
    addne   r0, #1
    pop     {r4, r5, r6, pc}

@ uint32_t float_bits(void): all bits that are 1 in any of s0 to s31.
    .section .text.float_bits, "ax", %progbits
    .global float_bits
    .type float_bits, %function
    .thumb_func
float_bits:
    movs    r0, #0
    .irp n, 0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31
    vmov    r1, s\n
    orrs    r0, r1
    .endr
    bx      lr
