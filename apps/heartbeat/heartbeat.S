@ SPDX-License-Identifier: Apache-2.0 OR MIT
@
@ Prints a line every two seconds. No C, no library: the system calls are all there is.

    .include "tock.inc"

    .equ PERIOD_SECONDS, 2

    tock_application

    @ r4 = text, r5 = ticks in a period, r6 = tick from which the present period counts
    tock_address r4, text

    tock_command TOCK_DRIVER_ALARM, TOCK_ALARM_FREQUENCY
    cmp     r0, #TOCK_SUCCESS_U32
    bne     failed
    movs    r5, #PERIOD_SECONDS
    muls    r5, r1, r5

    tock_command TOCK_DRIVER_ALARM, TOCK_ALARM_NOW
    cmp     r0, #TOCK_SUCCESS_U32
    bne     failed
    mov     r6, r1

next_beat:
    @ Each period counts from where the last one ended, so that the time spent printing does not add up.
    mov     r2, r6
    mov     r3, r5
    tock_command TOCK_DRIVER_ALARM, TOCK_ALARM_SET_ABSOLUTE
    cmp     r0, #TOCK_SUCCESS_U32
    bne     failed
    tock_yield_wait_for TOCK_DRIVER_ALARM, TOCK_ALARM_SLOT_FIRED
    add     r6, r5

    mov     r2, r4
    movs    r3, #(text_end - text)
    tock_allow_readonly TOCK_DRIVER_CONSOLE, TOCK_CONSOLE_BUFFER_WRITE
    cmp     r0, #TOCK_SUCCESS_2U32
    bne     failed
    movs    r2, #(text_end - text)
    movs    r3, #0
    tock_command TOCK_DRIVER_CONSOLE, TOCK_CONSOLE_WRITE
    cmp     r0, #TOCK_SUCCESS
    bne     failed
    tock_yield_wait_for TOCK_DRIVER_CONSOLE, TOCK_CONSOLE_SLOT_WRITE
    b       next_beat

failed:
    @ The error number becomes the completion code.
    tock_exit_terminate

    .balign 4
text:
    .ascii  "heartbeat: still beating\n"
text_end:
