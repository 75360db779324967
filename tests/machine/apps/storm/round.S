@ SPDX-License-Identifier: Apache-2.0 OR MIT
@
@ uint32_t storm_round(uint32_t seed)
@
@ One system call with a known value in every register and flag. Returns 0 if all of them are afterwards what the
@ interface promises, else a bit for each that is not: 0 to 3 r0 to r3, 4 to 11 r4 to r11, 12 r12, 14 lr, 31 the flags.

    .syntax unified
    .cpu cortex-m3
    .thumb

    .macro check register, delta, bit
    sub     r3, \register, r1
    subs    r3, #\delta
    it      ne
    orrne   r2, #(1 << \bit)
    .endm

    .section .text.storm_round, "ax", %progbits
    .global storm_round
    .type storm_round, %function
    .thumb_func
storm_round:
    push    {r4-r11, lr}
    push    {r0}
    mov     r4, r0
    add     r5, r0, #1
    add     r6, r0, #2
    add     r7, r0, #3
    add     r8, r0, #4
    add     r9, r0, #5
    add     r10, r0, #6
    add     r11, r0, #7
    add     r12, r0, #8
    add     lr, r0, #9
    add     r2, r0, #10
    mov     r3, sp
    lsl     r1, r0, #27
    msr     apsr_nzcvq, r1
    mov.w   r0, #0                      @ alarm, frequency: Success with one value, so r2 and r3 stay
    mov.w   r1, #1
    svc     2
    push    {r0-r3}
    mrs     r0, apsr
    ldr     r1, [sp, #16]
    movs    r2, #0
    eor     r0, r0, r1, lsl #27
    lsrs    r0, #27
    it      ne
    orrne   r2, #(1 << 31)
    check   r4, 0, 4
    check   r5, 1, 5
    check   r6, 2, 6
    check   r7, 3, 7
    check   r8, 4, 8
    check   r9, 5, 9
    check   r10, 6, 10
    check   r11, 7, 11
    check   r12, 8, 12
    check   lr, 9, 14
    mov     r4, r2
    pop     {r0, r2, r3, r5}            @ r0 to r3 after the call
    subs    r0, #129
    it      ne
    orrne   r4, #1
    movw    r6, #(390625 & 0xffff)
    movt    r6, #(390625 >> 16)
    cmp     r2, r6
    it      ne
    orrne   r4, #2
    add     r6, r1, #10
    cmp     r3, r6
    it      ne
    orrne   r4, #4
    cmp     r5, sp
    it      ne
    orrne   r4, #8
    mov     r0, r4
    add     sp, #4
    pop     {r4-r11, pc}
    .size storm_round, . - storm_round

@ uint32_t storm_wait(uint32_t seed, uint32_t expiration)
@
@ Yield-WaitFor the alarm with a known value in every register it must not touch. Returns as storm_round; bit 1 also if the
@ alarm that was delivered is not the one of that expiration.

    .section .text.storm_wait, "ax", %progbits
    .global storm_wait
    .type storm_wait, %function
    .thumb_func
storm_wait:
    push    {r4-r11, lr}
    push    {r0, r1, r2}
    mov     r4, r0
    add     r5, r0, #1
    add     r6, r0, #2
    add     r7, r0, #3
    add     r8, r0, #4
    add     r9, r0, #5
    add     r10, r0, #6
    add     r11, r0, #7
    add     r12, r0, #8
    add     lr, r0, #9
    mov     r3, sp
    lsl     r1, r0, #27
    msr     apsr_nzcvq, r1
    mov.w   r0, #2
    mov.w   r1, #0
    mov.w   r2, #0
    svc     0
    push    {r0-r3}
    mrs     r0, apsr
    ldr     r1, [sp, #16]
    movs    r2, #0
    eor     r0, r0, r1, lsl #27
    lsrs    r0, #27
    it      ne
    orrne   r2, #(1 << 31)
    check   r4, 0, 4
    check   r5, 1, 5
    check   r6, 2, 6
    check   r7, 3, 7
    check   r8, 4, 8
    check   r9, 5, 9
    check   r10, 6, 10
    check   r11, 7, 11
    check   r12, 8, 12
    check   lr, 9, 14
    mov     r4, r2
    pop     {r0, r2, r3, r5}
    ldr     r6, [sp, #4]
    cmp     r2, r6
    it      ne
    orrne   r4, #2
    cmp     r3, #0
    it      ne
    orrne   r4, #4
    cmp     r5, sp
    it      ne
    orrne   r4, #8
    mov     r0, r4
    add     sp, #12
    pop     {r4-r11, pc}
    .size storm_wait, . - storm_wait
