// SPDX-License-Identifier: Apache-2.0 OR MIT
//
// The system calls (TRD 104). The class is the immediate of the svc instruction; arguments and results are r0 to r3. The kernel preserves
// every other register, except that a yield which runs an upcall returns like a function call.

#include "functions.inc"

// r0 = where the four words of the result go, r1 = driver, r2 = command, r3 = first argument, [sp] = second argument
function tock_svc_command
        push    {r4, lr}
        mov     r4, r0
        mov     r0, r1
        mov     r1, r2
        mov     r2, r3
        ldr     r3, [sp, #8]
        svc     #2
        stmia   r4, {r0-r3}
        pop     {r4, pc}
end_function tock_svc_command

// The four that lend something: r0 = driver, r1 = number, r2 and r3 = what. They answer 0, or the error.
.macro swap name, class
function \name
        svc     #\class
        cmp     r0, #130                        // success with the two values that were there before
        mov     r0, r1
        it      eq
        moveq   r0, #0
        bx      lr
end_function \name
.endm

swap tock_svc_subscribe_raw, 1
swap tock_svc_allow_readwrite, 3
swap tock_svc_allow_readonly, 4
swap tock_svc_allow_userspace_readable, 7

// r0 = driver, r1 = slot, r2 = number that the upcall gets back, r3 = whether there is to be one
function tock_svc_subscribe
        cmp     r3, #0
        mov     r3, r2
        movw    r2, #:lower16:tock_upcall
        movt    r2, #:upper16:tock_upcall
        it      eq
        moveq   r2, #0
        b       tock_svc_subscribe_raw
end_function tock_svc_subscribe

// r0 = where the three words of the event go, r1 = driver, r2 = slot
function tock_svc_yield_wait_for
        push    {r4, lr}
        mov     r4, r0
        movs    r0, #2
        svc     #0
        stmia   r4, {r0-r2}
        pop     {r4, pc}
end_function tock_svc_yield_wait_for

function tock_svc_yield_wait
        push    {r4, lr}
        movs    r0, #1
        svc     #0
        pop     {r4, pc}
end_function tock_svc_yield_wait

// r0 = address of a byte: 1 if an upcall ran, else 0
function tock_svc_yield_no_wait
        push    {r4, lr}
        mov     r1, r0
        movs    r0, #0
        svc     #0
        pop     {r4, pc}
end_function tock_svc_yield_no_wait

// r0 = completion code
function tock_svc_terminate
        mov     r1, r0
        movs    r0, #0
        svc     #6
        b       tock_svc_terminate
end_function tock_svc_terminate

function tock_svc_restart
        mov     r1, r0
        movs    r0, #1
        svc     #6
        b       tock_svc_restart
end_function tock_svc_restart
