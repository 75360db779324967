@ SPDX-License-Identifier: Apache-2.0 OR MIT
@
@ Switch between kernel and process, system call entry, interrupt top halves, fault entry.
@
@ The kernel's loop is thread mode, privileged, on the main stack (MSP). A process is thread mode, unprivileged, on its own
@ stack (PSP). System calls are served in the supervisor call handler, on the main stack, above the suspended loop.
@
@ Why no interrupt and no system call can be lost, however they coincide:
@
@  1. Only tock_leave_process changes which side an exception returns to from process to kernel: the end of PendSV, and of a
@     supervisor call that waits. These two have the lowest priority, so they run only when no other exception is active or
@     pending. In particular a supervisor call that arrives together with an interrupt is served before the process is left,
@     whichever of the two the hardware takes first, and the EXC_RETURN value that tells tock_supervisor_call who called
@     (bit 2) is always that of the code that was interrupted: no handler that can run before it replaces that value.
@  2. An interrupt's top half records it (tock_state.interrupts), masks it, and pends PendSV. If a process was interrupted,
@     PendSV leaves it for the loop. If the loop was, PendSV does nothing, and the record is found in one of two places: the
@     loop's own look at it, or tock_supervisor_call, which refuses to enter a process while tock_state.pending is set. An
@     interrupt after that look finds PendSV pending behind the exception return into the process, which is left before its
@     first instruction.
@     Where no interrupt is recorded tock_leave_process may go over to another process without the loop. An interrupt after
@     its look at the record pends PendSV anew, and the new process is left in the same way.
@  3. A fault while the hardware stacks the frame of a supervisor call is taken first (priority) and marks the process; the
@     system call entry then does not touch the frame (ExceptionEntry.SystemCall).
@
@ Floating point, on boards whose processes have it (TOCK_PROCESS_FLOATING_POINT; the kernel itself has none): the hardware stacks s0 to
@ s15 and FPSCR with the frame of a process that has used them, and says so in bit 4 of the EXC_RETURN value, which is therefore kept
@ for each process. tock_leave_process stores s16 to s31 of such a process, and of no other, and then clears all of them: what one
@ process has computed is not to be read by the next. Lazy stacking is off (vectors.S): it would write to a process's stack, with the
@ process's rights, from inside the kernel's handlers, where a fault would be the kernel's.
@
@ InterruptInjectionTests (tests/Tock.Machine.Tests) makes a device interrupt pending before each instruction of points 1
@ and 2 on the emulated board.

    .syntax unified
#ifdef TOCK_PROCESS_FLOATING_POINT
    .cpu cortex-m4
    .fpu fpv4-sp-d16
#else
    .cpu cortex-m3
#endif
    .thumb

    .equ NVIC_ICER, 0xE000E180
    .equ SCB_ICSR, 0xE000ED04
    .equ ICSR_PENDSVSET, 1 << 28
    .equ MPU_RBAR, 0xE000ED9C
    .equ EXC_RETURN_FROM_PSP, 1 << 2
    .equ EXC_RETURN_BASIC_FRAME, 1 << 4 @ the frame has no floating-point registers
    .equ CONTROL_UNPRIVILEGED, 1
    .equ REPORT_STACK, 768              @ bytes that the report of a kernel fault needs; KernelContextListing.cs knows it too
    .equ CALL_SIZE, 4                   @ of a BL, by which every check calls its failure

@ Layout known to SharedState.cs.
    .equ STATE_KERNEL, 0                @ the KernelLoop object; 0 until the board is ready
    .equ STATE_PROCESS, 4               @ the Process object that executes, or executed last
    .equ STATE_CONTEXT, 8               @ its stored context
    .equ STATE_PENDING, 12              @ not 0: an interrupt or the end of a slice was recorded
    .equ STATE_SLICE_ENDED, 16
    .equ STATE_INTERRUPTS, 20           @ recorded device interrupts, one bit each, two words

    .equ STATE_PANIC, 28                @ the PanicReport object; 0 early in boot

@ Layout known to StoredContext.cs.
    .equ CONTEXT_STACK_POINTER, 32
    .equ CONTEXT_EXC_RETURN, 36
    .equ CONTEXT_FLOATING_POINT, 40     @ s16 to s31
#ifdef TOCK_PROCESS_FLOATING_POINT
    .equ CONTEXT_SIZE, 104
#else
    .equ CONTEXT_SIZE, 40
#endif

    .bss
    .balign 4
    .global tock_state
tock_state:
    .space 32

    .macro function name
    .section .text.\name, "ax", %progbits
    .balign 4
    .global \name
    .thumb_func
    .type \name, %function
\name:
    .endm

@ If too little of the kernel's stack is left for the report, it takes the outermost calls' place. Changes r3.
    .macro make_room_for_report
    ldr r3, =__tock_stack_bottom
    add r3, r3, #REPORT_STACK
    cmp sp, r3
    bhs 9f
    ldr r3, =__tock_stack_top
    mov sp, r3
9:
    .endm

@ Makes lr the EXC_RETURN value of the process whose stored context is at \context less \offset, and loads s16 to s31 if it uses them.
    .macro load_exc_return context, offset
#ifdef TOCK_PROCESS_FLOATING_POINT
    ldr lr, [\context, #CONTEXT_EXC_RETURN - \offset]
    tst lr, #EXC_RETURN_BASIC_FRAME
    itt eq
    addeq \context, #CONTEXT_FLOATING_POINT - \offset
    vldmiaeq \context, {s16-s31}
#endif
    .endm

@ Process tock_switch_to_process(Process process, uint storedContext)
@ Returns when a process has been left for the loop, or at once if there is something for the loop to do: the process.
    function tock_switch_to_process
    push {r3-r11, lr}                   @ r3 keeps the stack 8-byte aligned
    ldr r2, =tock_state
    strd r0, r1, [r2, #STATE_PROCESS]
    ldmia r1!, {r4-r11}
    ldr r0, [r1]
    msr psp, r0
    svc 0
    ldr r2, =tock_state
    ldr r0, [r2, #STATE_PROCESS]
    pop {r3-r11, pc}
    .size tock_switch_to_process, . - tock_switch_to_process

    function tock_supervisor_call
    tst lr, #EXC_RETURN_FROM_PSP
    beq 1f
    ldr r3, =tock_state
    mrs r2, psp
    ldrd r0, r1, [r3, #STATE_KERNEL]    @ KernelLoop, Process
    push {r3, lr}
    bl tock_system_call                 @ (KernelLoop, Process, frame); keeps r4 to r11
    pop {r3, lr}
    cbnz r0, tock_leave_process
    bx lr
1:  ldr r3, =tock_state                 @ the loop wants to enter the process
    ldr r0, [r3, #STATE_PENDING]
    cbnz r0, 2f
    movs r0, #CONTROL_UNPRIVILEGED
    msr control, r0
    isb
#ifdef TOCK_PROCESS_FLOATING_POINT
    ldr r1, [r3, #STATE_CONTEXT]
    load_exc_return r1, 0
#else
    mvn lr, #2                          @ 0xFFFFFFFD: thread mode, PSP
#endif
2:  bx lr
    .size tock_supervisor_call, . - tock_supervisor_call
    .ltorg

@ PendSV, and what a system call that waits goes on with: same section, so that the branch reaches. SVCall and PendSV have one
@ priority, so neither of the two finds another exception active or pending.
    .balign 4
    .global tock_pend_sv
    .thumb_func
    .type tock_pend_sv, %function
tock_pend_sv:
    tst lr, #EXC_RETURN_FROM_PSP
    beq 3f
    ldr r3, =tock_state
tock_leave_process:                     @ r3 = tock_state; lr returns to the process that is left
    mrs r12, psp
    ldr r1, [r3, #STATE_CONTEXT]
    stmia r1!, {r4-r11}
    str r12, [r1]
#ifdef TOCK_PROCESS_FLOATING_POINT
    str lr, [r1, #CONTEXT_EXC_RETURN - CONTEXT_STACK_POINTER]
    tst lr, #EXC_RETURN_BASIC_FRAME
    bne 4f
    adds r1, #CONTEXT_FLOATING_POINT - CONTEXT_STACK_POINTER
    vstmia r1, {s16-s31}
    movs r0, #0
    .irp n, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15
    vmov d\n, r0, r0
    .endr
4:
#endif
    ldrd r0, r1, [r3, #STATE_INTERRUPTS]
    orrs r0, r1
    bne 2f
    ldrd r0, r1, [r3, #STATE_KERNEL]
    add r2, r3, #STATE_CONTEXT
    push {r3, lr}
    bl tock_next_process                @ (KernelLoop, Process, where to tell the context)
    pop {r3, lr}
    cbz r0, 2f
    str r0, [r3, #STATE_PROCESS]
    ldr r1, [r3, #STATE_CONTEXT]
    ldmia r1!, {r4-r11}
    ldr r0, [r1]
    msr psp, r0
    load_exc_return r1, CONTEXT_STACK_POINTER
    bx lr
2:  movs r0, #0
    msr control, r0
    isb
    mvn lr, #6                          @ 0xFFFFFFF9: thread mode, MSP
3:  bx lr
    .size tock_pend_sv, . - tock_pend_sv

    function tock_slice_end
    ldr r3, =tock_state
    movs r0, #1
    str r0, [r3, #STATE_SLICE_ENDED]
    b tock_note_pending
    .size tock_slice_end, . - tock_slice_end

    function tock_device_interrupt
    mrs r0, ipsr
    subs r0, #16
    lsrs r1, r0, #5                     @ which word
    and r0, r0, #31
    movs r2, #1
    lsls r2, r0
    ldr r3, =NVIC_ICER
    str r2, [r3, r1, lsl #2]            @ masked until the loop has served it
    ldr r3, =tock_state
    add r1, r3, r1, lsl #2
    ldr r0, [r1, #STATE_INTERRUPTS]
    orrs r0, r2
    str r0, [r1, #STATE_INTERRUPTS]
    dsb                                 @ the mask is in force before this handler returns
    .size tock_device_interrupt, . - tock_device_interrupt
@ Falls through from tock_device_interrupt: same section, so that nothing comes between. r3 = tock_state.
    .thumb_func
tock_note_pending:
    movs r0, #1
    str r0, [r3, #STATE_PENDING]
    ldr r3, =SCB_ICSR
    mov r0, #ICSR_PENDSVSET
    str r0, [r3]
    bx lr

@ void tock_take_interrupts(uint* words): moves the recorded interrupts there and forgets them.
    function tock_take_interrupts
    ldr r3, =tock_state
    cpsid i
    ldrd r1, r2, [r3, #STATE_INTERRUPTS]
    strd r1, r2, [r0]
    movs r1, #0
    str r1, [r3, #STATE_PENDING]
    strd r1, r1, [r3, #STATE_INTERRUPTS]
    cpsie i
    bx lr
    .size tock_take_interrupts, . - tock_take_interrupts

@ void tock_sleep(): with interrupts held back, so that one that comes after the look still ends the sleep.
    function tock_sleep
    ldr r3, =tock_state
    cpsid i
    ldr r0, [r3, #STATE_PENDING]
    cbnz r0, 1f
    dsb
    wfi
1:  cpsie i
    isb
    bx lr
    .size tock_sleep, . - tock_sleep

@ void tock_load_memory_protection(uint image): seven pairs of RBAR and RASR, through the alias registers, four and three.
@ All seven every time: to look whether the last three are in use takes as long.
    function tock_load_memory_protection
    push {r4-r8, lr}
    ldr r12, =MPU_RBAR
    ldmia r0!, {r1-r8}
    stmia r12, {r1-r8}
    ldmia r0, {r1-r6}
    stmia r12, {r1-r6}
    dsb
    isb
    pop {r4-r8, pc}
    .size tock_load_memory_protection, . - tock_load_memory_protection

@ void tock_set_panic(PanicReport panic)
    function tock_set_panic
    ldr r3, =tock_state
    str r0, [r3, #STATE_PANIC]
    bx lr
    .size tock_set_panic, . - tock_set_panic

@ void tock_set_kernel(KernelLoop kernel)
    function tock_set_kernel
    ldr r3, =tock_state
    str r0, [r3, #STATE_KERNEL]
    bx lr
    .size tock_set_kernel, . - tock_set_kernel

    function tock_shared_state
    ldr r0, =tock_state
    bx lr
    .size tock_shared_state, . - tock_shared_state

@ uint tock_stored_context_size()
    function tock_stored_context_size
    movs r0, #CONTEXT_SIZE
    bx lr
    .size tock_stored_context_size, . - tock_stored_context_size

    function tock_fault
    tst lr, #EXC_RETURN_FROM_PSP
    beq 1f
    ldr r3, =tock_state
    mrs r2, psp
    ldrd r0, r1, [r3, #STATE_KERNEL]
    push {r3, lr}
    bl tock_process_fault               @ (KernelLoop, Process, frame); keeps r4 to r11
    pop {r3, pc}
1:  cpsid i
    ldr r3, =tock_state
    ldr r0, [r3, #STATE_PANIC]
    mov r1, sp                          @ the frame of the kernel code that faulted
    make_room_for_report
    push {r4-r11}
    mov r2, sp
    bl tock_kernel_fault                @ (PanicReport, frame, r4 to r11); does not return
2:  b 2b
    .size tock_fault, . - tock_fault

@ A failed check in C# (System.Runtime.Failure), or one of the stubs of runtime_failures.S. Does not return.
@ r0 = which check; on the stack r0 and lr of the failing call; all other registers as they were there.
@ What is made of them is a frame as the hardware would have stacked it, with the call itself as the program counter.
    function tock_kernel_failure
    cpsid i
    sub sp, sp, #24
    str r1, [sp, #4]
    str r2, [sp, #8]
    str r3, [sp, #12]
    str r12, [sp, #16]
    ldrd r1, r2, [sp, #24]
    sub r3, r2, #CALL_SIZE + 1          @ the return address has the Thumb bit
    str r1, [sp]
    strd r2, r3, [sp, #20]
    mrs r3, xpsr
    str r3, [sp, #28]
    mov r1, sp
    make_room_for_report
    push {r4-r11}
    mov r2, sp
    ldr r3, =tock_state
    ldr r3, [r3, #STATE_PANIC]
    bl tock_report_failure              @ (kind, frame, r4 to r11, PanicReport)
1:  b 1b
    .size tock_kernel_failure, . - tock_kernel_failure
    .ltorg
