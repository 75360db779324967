@ SPDX-License-Identifier: Apache-2.0 OR MIT
@
@ Gives the processor away, again and again, to another process that is ready: run it next to bench-spin. An alarm brings
@ it back.

    .include "tock.inc"

    .equ REPETITIONS, 16
    .equ ALARM_TICKS, 1000

    tock_application

    tock_address r2, bench_alarm_upcall
    adds    r2, #1
    movs    r3, #0
    tock_subscribe TOCK_DRIVER_ALARM, TOCK_ALARM_SLOT_FIRED

    movs    r7, #REPETITIONS
next:
    tock_load r2, ALARM_TICKS
    movs    r3, #0
    tock_command TOCK_DRIVER_ALARM, TOCK_ALARM_SET_RELATIVE
    movs    r0, #TOCK_YIELD_WAIT
svc_yield_switch:
    svc     #TOCK_SVC_YIELD
    subs    r7, #1
    bne     next

bench_end:
    b       bench_end

    .balign 4
    .thumb_func
bench_alarm_upcall:
    bx      lr
