@ SPDX-License-Identifier: Apache-2.0 OR MIT
@
@ Vector table and reset, ARMv7-M (ARMv7-M Architecture Reference Manual, B1.5).
@
@ Exception priorities, which switch.S relies on (lower number = more urgent):
@   0x00  faults: taken before anything else, so that a process that faulted never has its system call served
@   0x80  device interrupts and SysTick: all the same, so they never nest
@   0xE0  SVCall and PendSV: the lowest, and on equal priority the lower exception number, SVCall, goes first

    .syntax unified
    .cpu cortex-m3
    .thumb

    .equ DEVICE_INTERRUPTS, 48
    .equ PRIORITY_DEVICE, 0x80
    .equ PRIORITY_LOWEST, 0xE0
    .equ NVIC_IPR, 0xE000E400
    .equ SCB_CCR, 0xE000ED14
    .equ SCB_SHPR1, 0xE000ED18
    .equ SCB_SHCSR, 0xE000ED24
    .equ CCR_STKALIGN, 1 << 9
    .equ SHCSR_FAULT_HANDLERS, 7 << 16
    .equ SCB_CPACR, 0xE000ED88
    .equ CPACR_FLOATING_POINT, 15 << 20 @ for processes, too
    .equ FPU_FPCCR, 0xE000EF34
    .equ FPCCR_LAZY, 1 << 30            @ LSPEN; ASPEN, which stacks the registers at all, is set after reset

@ 256 bytes at address 0. The MPU's region 7 forbids loads and stores there (NullGuard in MemoryProtectionUnit.cs): that is
@ what a null reference in the kernel runs into. The hardware's own vector fetches are not subject to the MPU.
    .section .vectors, "a", %progbits
    .global tock_vectors
tock_vectors:
    .word __tock_stack_top
    .word tock_reset
    .word tock_fault                    @ NMI: a watchdog, where there is one
    .word tock_fault                    @ HardFault
    .word tock_fault                    @ MemManage
    .word tock_fault                    @ BusFault
    .word tock_fault                    @ UsageFault
    .word 0, 0, 0, 0
    .word tock_supervisor_call
    .word tock_fault                    @ DebugMonitor: not enabled
    .word 0
    .word tock_pend_sv
    .word tock_slice_end                @ SysTick
    .rept DEVICE_INTERRUPTS
    .word tock_device_interrupt
    .endr

    .section .text.tock_reset, "ax", %progbits
    .global tock_reset
    .thumb_func
    .type tock_reset, %function
tock_reset:
    cpsid i
    ldr r0, =__tock_data_start
    ldr r1, =__tock_data_end
    ldr r2, =__tock_data_load
1:  cmp r0, r1
    itt lo
    ldrlo r3, [r2], #4
    strlo r3, [r0], #4
    blo 1b
    ldr r0, =__tock_bss_start
    ldr r1, =__tock_bss_end
    movs r3, #0
    mov r4, r3
    mov r5, r3
    mov r6, r3
    mov r7, r3
    mov r8, r3
    mov r9, r3
    mov r10, r3
    sub r2, r1, #32                     @ eight words at once while there are eight; the rest, if any, one by one
    b 3f
2:  stmia r0!, {r3-r10}
3:  cmp r0, r2
    bls 2b
4:  cmp r0, r1
    it lo
    strlo r3, [r0], #4
    blo 4b

    ldr r0, =SCB_SHPR1
    movs r1, #0
    str r1, [r0]                        @ faults: most urgent
    ldr r1, =PRIORITY_LOWEST << 24
    str r1, [r0, #4]                    @ SVCall
    ldr r1, =(PRIORITY_DEVICE << 24) | (PRIORITY_LOWEST << 16)
    str r1, [r0, #8]                    @ SysTick, PendSV
    ldr r0, =NVIC_IPR
    ldr r1, =PRIORITY_DEVICE * 0x01010101
    movs r2, #DEVICE_INTERRUPTS / 4
5:  str r1, [r0], #4
    subs r2, #1
    bne 5b
    ldr r0, =SCB_CCR
    ldr r1, [r0]
    orr r1, #CCR_STKALIGN
    str r1, [r0]
    ldr r0, =SCB_SHCSR
    ldr r1, [r0]
    orr r1, #SHCSR_FAULT_HANDLERS
    str r1, [r0]
#ifdef TOCK_PROCESS_FLOATING_POINT
    ldr r0, =FPU_FPCCR
    ldr r1, [r0]
    bic r1, #FPCCR_LAZY
    str r1, [r0]
    ldr r0, =SCB_CPACR
    ldr r1, [r0]
    orr r1, #CPACR_FLOATING_POINT
    str r1, [r0]
#endif
    dsb
    isb
    cpsie i
    bl tock_runtime_initialize
    bl tock_board_main
6:  b 6b
    .size tock_reset, . - tock_reset
    .ltorg
