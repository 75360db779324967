@ SPDX-License-Identifier: Apache-2.0 OR MIT
@
@ Sieves primes, and prints how many there are, the last one, and a check value over all.

    .include "tock.inc"

    .equ LIMIT, 2000
    .equ POLYNOMIAL, 0x1021
    .equ DIGITS, 10

    tock_application

    @ Their place is known by r5 and the header alone. The linker, which leaves out what nobody refers to, has to be told.
    .reloc  ., R_ARM_NONE, numbers

    @ From here on r4 = the sieve, a byte a number; r11 = room for a line of text.
    ldr     r4, [r4, #24]               @ offset of .bss
    add     r4, r5
    add     r11, r4, #LIMIT

    mov     r1, r11
    tock_address r0, below
    bl      append_text
    movw    r0, #LIMIT
    bl      append_number
    bl      print_line

    bl      sieve

    @ r6 = count, r7 = last, r8 = check, r9 = number
    movs    r6, #0
    movs    r7, #0
    mov     r8, #0
    mov     r9, #2
count_next:
    ldrb    r0, [r4, r9]
    cbnz    r0, counted
    adds    r6, #1
    mov     r7, r9
    mov     r0, r8
    mov     r1, r9
    bl      check_add
    mov     r8, r0
counted:
    add     r9, #1
    cmp     r9, #LIMIT
    blo     count_next

    mov     r1, r11
    tock_address r0, primes
    bl      append_text
    mov     r0, r6
    bl      append_number
    tock_address r0, the_last
    bl      append_text
    mov     r0, r7
    bl      append_number
    tock_address r0, check
    bl      append_text
    mov     r0, r8
    bl      append_hexadecimal
    bl      print_line
    movs    r1, #0
over:
    tock_exit_terminate

@ Strikes out the multiples of each number that is not struck out itself. r4 = the sieve. Changes r0 to r3.
sieve:
    movs    r0, #2                      @ number
    movs    r3, #1
1:  ldrb    r1, [r4, r0]
    cbnz    r1, 3f
    mul     r2, r0, r0                  @ multiple
2:  strb    r3, [r4, r2]
    add     r2, r0
    cmp     r2, #LIMIT
    blo     2b
3:  adds    r0, #1
    mul     r2, r0, r0
    cmp     r2, #LIMIT
    blo     1b
    bx      lr

@ CRC-16 with the polynomial 0x1021, the high bit first. r0 = the check value, r1 = 16 bits more; r0 = the new one. Changes r1, r2.
check_add:
    eors    r0, r1
    movs    r1, #16
    movw    r2, #POLYNOMIAL
    movt    r2, #1
1:  lsls    r0, #1
    tst     r0, #0x10000
    it      ne
    eorne   r0, r2
    subs    r1, #1
    bne     1b
    bx      lr

@ Appends text that ends in NUL. r0 = the text, r1 = where; r1 = behind it. Changes r0, r2.
append_text:
    ldrb    r2, [r0], #1
    cbz     r2, 1f
    strb    r2, [r1], #1
    b       append_text
1:  bx      lr

@ Appends a number in decimal digits. r0 = the number, r1 = where; r1 = behind it. Changes r0, r2, r3, r10, r12.
append_number:
    movs    r3, #DIGITS
    mov     r12, sp
1:  udiv    r2, r0, r3
    mls     r10, r2, r3, r0
    add     r10, #'0'
    push    {r10}
    movs    r0, r2
    bne     1b
2:  pop     {r10}
    strb    r10, [r1], #1
    cmp     sp, r12
    bne     2b
    bx      lr

@ Appends four hexadecimal digits. r0 = the number, r1 = where; r1 = behind it. Changes r2, r3.
append_hexadecimal:
    movs    r3, #12
1:  lsr     r2, r0, r3
    and     r2, #0xf
    cmp     r2, #10
    ite     lo
    addlo   r2, #'0'
    addhs   r2, #('a' - 10)
    strb    r2, [r1], #1
    subs    r3, #4
    bpl     1b
    bx      lr

@ Ends the line at r11 in front of r1, and prints it. Changes r0 to r3 and r10.
print_line:
    movs    r2, #'\n'
    strb    r2, [r1], #1
    sub     r10, r1, r11
    mov     r2, r11
    mov     r3, r10
    tock_allow_readonly TOCK_DRIVER_CONSOLE, TOCK_CONSOLE_BUFFER_WRITE
    mov     r2, r10
    movs    r3, #0
    tock_command TOCK_DRIVER_CONSOLE, TOCK_CONSOLE_WRITE
    cmp     r0, #TOCK_SUCCESS
    bne     over
    tock_yield_wait_for TOCK_DRIVER_CONSOLE, TOCK_CONSOLE_SLOT_WRITE
    bx      lr

    .balign 4
below:
    .asciz  "primes: below "
    .balign 4
primes:
    .asciz  "primes: "
    .balign 4
the_last:
    .asciz  ", the last is "
    .balign 4
check:
    .asciz  ", check "

    .bss
numbers:
    .space  LIMIT
line:
    .space  64
