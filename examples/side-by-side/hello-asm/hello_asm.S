@ SPDX-License-Identifier: Apache-2.0 OR MIT

    .include "tock.inc"

    tock_application

    tock_address r2, text
    movs    r3, #(text_end - text)
    tock_allow_readonly TOCK_DRIVER_CONSOLE, TOCK_CONSOLE_BUFFER_WRITE
    movs    r2, #(text_end - text)
    movs    r3, #0
    tock_command TOCK_DRIVER_CONSOLE, TOCK_CONSOLE_WRITE
    cmp     r0, #TOCK_SUCCESS
    bne     over
    tock_yield_wait_for TOCK_DRIVER_CONSOLE, TOCK_CONSOLE_SLOT_WRITE
    movs    r1, #0

over:
    @ After a failed command r1 is the error, and becomes the completion code.
    tock_exit_terminate

    .balign 4
text:
    .ascii  "hello: good morning\n"
text_end:
