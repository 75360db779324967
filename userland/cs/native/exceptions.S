// SPDX-License-Identifier: Apache-2.0 OR MIT
//
// What compiled C# asks the linker for: exceptions. The search for a handler is System.Runtime.Exceptions.ExceptionDispatch; here are the
// ways into it and from it into handlers, which work on the frame of their method: r11 says where that is.
//
// Offsets are those of System.Runtime.Exceptions.Dispatch: r4 to r11, stack pointer, program counter, two words of the search.

#include "functions.inc"

        .equ    DISPATCH_SP, 32
        .equ    DISPATCH_PC, 36
        .equ    CATCH_RECORD_SIZE, 16

// r0 = exception. throw; continues with the one that the catch it stands in has caught.
function RhpThrowEx
        movs    r3, #0
        b       tock_throw
end_function RhpThrowEx

function RhpRethrow
        movs    r3, #1
        b       tock_throw
end_function RhpRethrow

// r0 = exception, which keeps the stack trace that it has.
function tock_throw_again
        movs    r3, #2
        b       tock_throw
end_function tock_throw_again

// r3 = sort of throw. Everything of the thrower that its callers may expect back is in the dispatch, on the stack.
function tock_throw
        mov     r12, sp
        sub     sp, sp, #16
        strd    r12, lr, [sp]
        push    {r4-r11}
        mov     r1, sp
        movw    r2, #:lower16:tock_exception_tables
        movt    r2, #:upper16:tock_exception_tables
        bl      tock_exception_throw
        udf     #0
end_function tock_throw

// r0 = catch block, r1 = exception, r2 = dispatch at its method, r3 = number of the handler
// The block runs right below its method: what the throw had on the stack is gone. Above it is a record, which tells a search that comes
// by what is caught, where in the method, and by which handler. The block answers where the method goes on.
function tock_call_catch
        ldr     r12, [r2, #DISPATCH_SP]
        ldr     lr, [r2, #DISPATCH_PC]
        ldmia   r2, {r4-r11}
        sub     r12, r12, #4
        stmdb   r12!, {r1, r3, lr}
        mov     sp, r12
        mov     r3, r0
        mov     r0, r1
        blx     r3
        .global tock_catch_return
tock_catch_return:
        add     sp, sp, #CATCH_RECORD_SIZE
        bx      r0
end_function tock_call_catch

// r0 = finally block or condition, r1 = exception, r2 = dispatch at its method -> r0 = whether the condition holds
// A search that comes by finds the dispatch at the stack pointer.
function tock_call_funclet
        push    {r2, r4-r11, lr}
        ldmia   r2, {r4-r11}
        mov     r3, r0
        mov     r0, r1
        blx     r3
        .global tock_funclet_return
tock_funclet_return:
        pop     {r2, r4-r11, pc}
end_function tock_call_funclet

// r0 = where registers were saved, r1 = how many, 1 to 8, from d8 on
// Jumps to the load of the last one; those before it follow.
        .fpu    fpv4-sp-d16
function tock_restore_floating_point
        adr     r2, 1f
        rsb     r1, r1, #8
        add     r2, r2, r1, lsl #2
        adds    r2, r2, #1                      // Thumb
        bx      r2
        .balign 4
1:      vldr    d15, [r0, #56]
        vldr    d14, [r0, #48]
        vldr    d13, [r0, #40]
        vldr    d12, [r0, #32]
        vldr    d11, [r0, #24]
        vldr    d10, [r0, #16]
        vldr    d9, [r0, #8]
        vldr    d8, [r0]
        bx      lr
end_function tock_restore_floating_point

// r0 = stack pointer at tock_funclet_return. The condition threw, so it does not hold.
function tock_leave_filter
        mov     sp, r0
        movs    r0, #0
        pop     {r2, r4-r11, pc}
end_function tock_leave_filter
