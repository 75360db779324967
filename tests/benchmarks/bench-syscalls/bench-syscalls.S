@ SPDX-License-Identifier: Apache-2.0 OR MIT
@
@ Makes each system call that `tock bench` counts, many times in a row. The label svc_<operation> on an instruction names
@ it to the tool, as bench_* does for other places; the tool reads both from the ELF file.

    .include "tock.inc"

    .equ REPETITIONS, 64
    .equ ALARM_TICKS, 1000
    .equ MISSING_DRIVER, 0x99999
    .equ MEMOP_SBRK, 1
    .equ MEMOP_FLASH_START, 4

@ The system call itself, named.
.macro measured_svc operation, class
svc_\operation:
    svc     #\class
.endm

@ Driver and command number, then the named call.
.macro measured_command operation, driver, command
    tock_load r0, \driver
    tock_load r1, \command
    measured_svc \operation, TOCK_SVC_COMMAND
.endm

@ Repeats what stands between the two macros. r7 counts.
.macro begin_loop
    movs    r7, #REPETITIONS
1:
.endm

.macro end_loop
    subs    r7, #1
    bne     1b
.endm

    tock_application

    @ r6 = eight bytes of RAM to share with drivers.
    sub     sp, #8
    mov     r6, sp

    @ The calls that do not touch a driver's memory come first.
    begin_loop
    measured_command command_missing, MISSING_DRIVER, 0
    end_loop

    begin_loop
    measured_command command_led, TOCK_DRIVER_LED, 0
    end_loop

    begin_loop
    measured_command alarm_time, TOCK_DRIVER_ALARM, TOCK_ALARM_NOW
    end_loop

    begin_loop
    mov     r1, r6
    movs    r0, #TOCK_YIELD_NO_WAIT
    measured_svc yield_no_wait, TOCK_SVC_YIELD
    end_loop

    begin_loop
    movs    r0, #MEMOP_FLASH_START
    measured_svc memop_flash_start, TOCK_SVC_MEMOP
    end_loop

    begin_loop
    movs    r1, #0
    movs    r0, #MEMOP_SBRK
    measured_svc sbrk, TOCK_SVC_MEMOP
    end_loop

    begin_loop
    measured_command command_no_grant, TOCK_DRIVER_ALARM, TOCK_ALARM_PRESENT
    end_loop

    @ Stopping an alarm that is not set: enters the grant, finds nothing, and answers ALREADY.
    begin_loop
    measured_command command_grant, TOCK_DRIVER_ALARM, TOCK_ALARM_STOP
    end_loop

    begin_loop
    tock_address r2, bench_console_upcall
    adds    r2, #1
    movs    r3, #0
    tock_load r0, TOCK_DRIVER_CONSOLE
    tock_load r1, TOCK_CONSOLE_SLOT_WRITE
    measured_svc subscribe, TOCK_SVC_SUBSCRIBE
    end_loop

    begin_loop
    mov     r2, r6
    movs    r3, #1
    tock_load r0, TOCK_DRIVER_CONSOLE
    tock_load r1, TOCK_CONSOLE_BUFFER_READ
    measured_svc allow_readwrite, TOCK_SVC_ALLOW_READWRITE
    end_loop

    @ Leaves the one byte allowed that is written below.
    movs    r0, #'.'
    strb    r0, [r6, #4]
    begin_loop
    adds    r2, r6, #4
    movs    r3, #1
    tock_load r0, TOCK_DRIVER_CONSOLE
    tock_load r1, TOCK_CONSOLE_BUFFER_WRITE
    measured_svc allow_readonly, TOCK_SVC_ALLOW_READONLY
    end_loop

    @ A write of nothing is complete at once: the upcall is in the queue when the command returns.
    begin_loop
    movs    r2, #0
    movs    r3, #0
    measured_command command_upcall, TOCK_DRIVER_CONSOLE, TOCK_CONSOLE_WRITE
    movs    r0, #TOCK_YIELD_WAIT
    measured_svc yield_wait, TOCK_SVC_YIELD
    end_loop

    begin_loop
    movs    r2, #0
    movs    r3, #0
    tock_command TOCK_DRIVER_CONSOLE, TOCK_CONSOLE_WRITE
    movs    r0, #TOCK_YIELD_WAIT_FOR
    tock_load r1, TOCK_DRIVER_CONSOLE
    tock_load r2, TOCK_CONSOLE_SLOT_WRITE
    measured_svc yield_wait_for, TOCK_SVC_YIELD
    end_loop

    begin_loop
    movs    r2, #1
    movs    r3, #0
    measured_command console_write, TOCK_DRIVER_CONSOLE, TOCK_CONSOLE_WRITE
    movs    r0, #TOCK_YIELD_WAIT
    svc     #TOCK_SVC_YIELD
    end_loop

    tock_address r2, bench_alarm_upcall
    adds    r2, #1
    movs    r3, #0
    tock_subscribe TOCK_DRIVER_ALARM, TOCK_ALARM_SLOT_FIRED
    begin_loop
    tock_load r2, ALARM_TICKS
    movs    r3, #0
    measured_command alarm_set, TOCK_DRIVER_ALARM, TOCK_ALARM_SET_RELATIVE
    movs    r0, #TOCK_YIELD_WAIT
    measured_svc alarm_wait, TOCK_SVC_YIELD
    end_loop

bench_end:
    b       bench_end

    .balign 4
    .thumb_func
bench_console_upcall:
    bx      lr

    .balign 4
    .thumb_func
bench_alarm_upcall:
    bx      lr
