@ SPDX-License-Identifier: Apache-2.0 OR MIT
@
@ Takes upcalls while its queue of ten is full and other notifications are latched in their slots: whenever an upcall leaves
@ the queue, a latched one takes its place.

    .include "tock.inc"

    .equ REPETITIONS, 16
    .equ QUEUED, 10
    .equ DELAY, 16000                   @ instructions, 16 us: more than the next tick of the alarm's clock, 2.56 us, is away

@ Queues notifications of finished writes until the queue is full, and some more, of which the last one is latched.
.macro fill_queue
    movs    r6, #QUEUED + 3
2:  movs    r2, #0
    movs    r3, #0
    tock_command TOCK_DRIVER_CONSOLE, TOCK_CONSOLE_WRITE
    subs    r6, #1
    bne     2b
.endm

@ Takes as many upcalls, one by one. One fewer, and this sleeps for ever.
.macro take_upcalls count
    movs    r6, #\count
2:  movs    r0, #TOCK_YIELD_WAIT
    svc     #TOCK_SVC_YIELD
    subs    r6, #1
    bne     2b
.endm

    tock_application

    @ r8 = a byte of RAM.
    sub     sp, #8
    mov     r8, sp

    tock_address r2, bench_upcall
    adds    r2, #1
    movs    r3, #0
    tock_subscribe TOCK_DRIVER_CONSOLE, TOCK_CONSOLE_SLOT_WRITE
    tock_address r2, bench_upcall
    adds    r2, #1
    movs    r3, #0
    tock_subscribe TOCK_DRIVER_ALARM, TOCK_ALARM_SLOT_FIRED

    @ Two slots are latched: each of the two upcalls is of another driver than the one before.
    movs    r7, #REPETITIONS
two_latched:
    fill_queue
    movs    r2, #0
    movs    r3, #0
    tock_command TOCK_DRIVER_ALARM, TOCK_ALARM_SET_RELATIVE
    tock_load r6, DELAY / 2
1:  subs    r6, #1
    bne     1b
    movs    r6, #2
3:  movs    r0, #TOCK_YIELD_WAIT
svc_yield_wait_full:
    svc     #TOCK_SVC_YIELD
    subs    r6, #1
    bne     3b
    take_upcalls QUEUED
    subs    r7, #1
    bne     two_latched

    @ One slot is latched, and the last one that was is the same: the search for it goes all the way round.
    movs    r7, #REPETITIONS + 1
one_latched:
    fill_queue
    cmp     r7, #REPETITIONS + 1
    beq     4f                          @ the first round only makes it the last one
    movs    r0, #TOCK_YIELD_WAIT
svc_yield_wait_full_round:
    svc     #TOCK_SVC_YIELD
    b       5f
4:  take_upcalls 1
5:  take_upcalls QUEUED
    subs    r7, #1
    bne     one_latched

    @ An upcall that is left: the queue is longer than that, and the figures are not what they are said to be.
    mov     r1, r8
    movs    r0, #TOCK_YIELD_NO_WAIT
    svc     #TOCK_SVC_YIELD
    ldrb    r0, [r8]
    cmp     r0, #0
6:  bne     6b

bench_end:
    b       bench_end

    .balign 4
    .thumb_func
bench_upcall:
    bx      lr
