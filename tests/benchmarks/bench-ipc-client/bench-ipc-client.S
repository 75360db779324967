@ SPDX-License-Identifier: Apache-2.0 OR MIT
@
@ Notifies a service and waits for its answer, again and again, with memory lent to it: run it next to bench-ipc-service.

    .include "tock.inc"

    .equ REPETITIONS, 64
    .equ ALARM_TICKS, 4000

    tock_application

find:
    tock_address r2, name
    movs    r3, #name_end - name
    tock_allow_readonly TOCK_DRIVER_IPC, TOCK_IPC_BUFFER_NAME
    tock_command TOCK_DRIVER_IPC, TOCK_IPC_DISCOVER
    cmp     r0, #TOCK_SUCCESS_U32
    bne     find
    mov     r8, r1                      @ the service

    tock_address r2, bench_ipc_answer
    adds    r2, #1
    movs    r3, #0
    tock_load r0, TOCK_DRIVER_IPC
    mov     r1, r8
    svc     #TOCK_SVC_SUBSCRIBE

    mov     r2, r5                      @ the bottom of its memory, which its stack does not reach
    movs    r3, #32
    tock_load r0, TOCK_DRIVER_IPC
    mov     r1, r8
    svc     #TOCK_SVC_ALLOW_READWRITE

    tock_load r2, ALARM_TICKS           @ time for the service to be ready
    movs    r3, #0
    tock_command TOCK_DRIVER_ALARM, TOCK_ALARM_SET_RELATIVE
    tock_yield_wait_for TOCK_DRIVER_ALARM, TOCK_ALARM_SLOT_FIRED

    movs    r7, #REPETITIONS
next:
    tock_load r0, TOCK_DRIVER_IPC
    tock_load r1, TOCK_IPC_NOTIFY_SERVICE
    mov     r2, r8
svc_ipc_round_trip:
    svc     #TOCK_SVC_COMMAND
    movs    r0, #TOCK_YIELD_WAIT
    svc     #TOCK_SVC_YIELD
    subs    r7, #1
    bne     next

bench_end:
    b       bench_end

    .balign 4
    .thumb_func
bench_ipc_answer:
    bx      lr

    .balign 4
name:
    .ascii  "bench-ipc-service"
name_end:
