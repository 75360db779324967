@ SPDX-License-Identifier: Apache-2.0 OR MIT
@
@ Answers every notification of a client by one back: the other half of bench-ipc-client.

    .include "tock.inc"

    tock_application

    tock_address r2, name
    movs    r3, #name_end - name
    tock_allow_readonly TOCK_DRIVER_IPC, TOCK_IPC_BUFFER_NAME
    tock_command TOCK_DRIVER_IPC, TOCK_IPC_DISCOVER
    mov     r7, r1                      @ its own number

    tock_address r2, request
    adds    r2, #1
    movs    r3, #0
    tock_load r0, TOCK_DRIVER_IPC
    mov     r1, r7
    svc     #TOCK_SVC_SUBSCRIBE

serve:
    movs    r0, #TOCK_YIELD_WAIT
    svc     #TOCK_SVC_YIELD
    b       serve

    .balign 4
    .thumb_func
request:
    mov     r2, r0                      @ who asks
    tock_command TOCK_DRIVER_IPC, TOCK_IPC_NOTIFY_CLIENT
    bx      lr

    .balign 4
name:
    .ascii  "bench-ipc-service"
name_end:
