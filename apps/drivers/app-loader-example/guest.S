@ SPDX-License-Identifier: Apache-2.0 OR MIT
@
@ The smallest application there is, as a whole Tock binary: header, code and text. It writes a line and ends.

    .include "tock.inc"

    .equ SIZE, 256
    .equ MINIMUM_RAM, 512
    .equ GUEST_ID, 0x67756573

    .equ START, 2 | 0x3c << 16                              @ version, and bytes of the header
    .equ FLAGS, 1                                           @ enabled
    .equ MAIN, 1 | 12 << 16
    .equ KERNEL_VERSION, 8 | 4 << 16
    .equ NAME, 3 | 5 << 16
    .equ NAME0, 0x73657567                                  @ "gues"
    .equ NAME1, 0x00000074                                  @ "t"
    .equ SHORT_ID, 10 | 4 << 16

    .section .rodata.guest, "a", %progbits
    .global guest_image, guest_size
    .balign 4
guest_size:
    .word   SIZE
guest_image:
    .word   START, SIZE, FLAGS
    .word   START ^ SIZE ^ FLAGS ^ MAIN ^ MINIMUM_RAM ^ KERNEL_VERSION ^ 2 ^ NAME ^ NAME0 ^ NAME1 ^ SHORT_ID ^ GUEST_ID
    .word   MAIN, 0, 0, MINIMUM_RAM                         @ first instruction behind the header, no trailer
    .word   KERNEL_VERSION, 2
    .word   NAME, NAME0, NAME1
    .word   SHORT_ID, GUEST_ID

guest_code:
    .if guest_code - guest_image != 0x3c
    .error  "the header has another size than it says"
    .endif
    tock_address r2, text
    movs    r3, #(text_end - text)
    tock_allow_readonly TOCK_DRIVER_CONSOLE, TOCK_CONSOLE_BUFFER_WRITE
    movs    r2, #(text_end - text)
    movs    r3, #0
    tock_command TOCK_DRIVER_CONSOLE, TOCK_CONSOLE_WRITE
    tock_yield_wait_for TOCK_DRIVER_CONSOLE, TOCK_CONSOLE_SLOT_WRITE
    movs    r1, #0
    tock_exit_terminate

    .balign 4
text:
    .ascii  "guest: hello, I was not here before\n"
text_end:
    .space  SIZE - (. - guest_image)
