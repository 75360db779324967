// SPDX-License-Identifier: Apache-2.0 OR MIT
//
// What compiled C# asks the linker for: failures, objects from the boot arena, reference stores, interface dispatch,
// arithmetic that the core has no single instruction for, and block operations. ARMv7-M and later (Thumb-2, hardware division).

        .syntax unified
        .thumb

// Each function gets its own section, so that the linker drops what nothing uses.
.macro  function name
        .section .text.\name, "ax", %progbits
        .balign 4
        .global \name
        .type   \name, %function
        .thumb_func
\name:
.endm

.macro  end_function name
        .size   \name, . - \name
.endm

.macro  alias name, target
        .global \name
        .type   \name, %function
        .thumb_set \name, \target
.endm

// ---------------------------------------------------------------------------------------------------------------------
// Failures: tock_kernel_failure(kind, address of the failing call). The numbers are those of System.Runtime.FailureKind.

function tock_fail
        mov     r1, lr
        b       tock_kernel_failure
end_function tock_fail

.macro  failure name, kind
function \name
        movs    r0, #\kind
        mov     r1, lr
        b       tock_kernel_failure
end_function \name
.endm

failure tock_fail_index, 1
failure tock_fail_null, 2
failure tock_fail_cast, 3
failure tock_fail_divide, 4
failure tock_fail_overflow, 5
failure tock_fail_array_type, 6
failure tock_fail_range, 7
failure tock_fail_arena_exhausted, 9
failure tock_fail_arena_sealed, 10
failure tock_fail_program, 11
failure tock_fail_exception, 13
failure tock_fail_stack, 14
failure tock_fail_not_supported, 15

        alias   RhpThrowEx, tock_fail_exception
        alias   RhpThrowImpl, tock_fail_exception
        alias   RhpRethrow, tock_fail_exception
        alias   RhpFallbackFailFast, tock_fail_program

// ---------------------------------------------------------------------------------------------------------------------
// Objects. A pointer to an object points at its type's table; the object header is the word before. The arena is part of
// the cleared memory, so what it hands out is zero. After tock_arena_seal the limit is 0.

        .section .data.tock_arena, "aw", %progbits
        .balign 4
arena_next:
        .word   __tock_arena_start
arena_limit:
        .word   __tock_arena_end

// r0 = table of the type -> r0 = object
function RhpNewFast
        ldr     r1, [r0, #4]
        b       arena_take
end_function RhpNewFast

        alias   RhpNewFastAlign8, RhpNewFast
        alias   RhpNewFastMisalign, RhpNewFast
        alias   RhpNewObject, RhpNewFast

// r0 = table of the array type, r1 = number of elements -> r0 = array
function RhpNewArrayFast
        ldrh    r2, [r0]
        umull   r2, r3, r2, r1
        cbnz    r3, 1f
        ldr     r3, [r0, #4]
        adds    r2, r2, r3
        bcs     1f
        adds    r2, r2, #3
        bcs     1f
        bic     r2, r2, #3
        mov     r3, r1
        mov     r1, r2
        push    {r3, lr}
        bl      arena_take
        pop     {r3, lr}
        str     r3, [r0, #4]
        bx      lr
1:      b       tock_fail_arena_exhausted
end_function RhpNewArrayFast

        alias   RhpNewArrayFastAlign8, RhpNewArrayFast
        alias   RhpNewPtrArrayFast, RhpNewArrayFast
        alias   RhpNewArray, RhpNewArrayFast
        alias   RhNewString, RhpNewArrayFast

// r0 = table, r1 = size with header, a multiple of 4 -> r0 = object; changes r1, r2, r12
function arena_take
        ldr     r12, =arena_next
        ldr     r2, [r12]
        add     r1, r1, r2
        cmp     r1, r2
        blo     1f
        ldr     r2, [r12, #4]
        cmp     r1, r2
        bhi     1f
        ldr     r2, [r12]
        str     r1, [r12]
        str     r0, [r2, #4]!
        mov     r0, r2
        bx      lr
1:      ldr     r2, [r12, #4]
        cmp     r2, #0
        bne     tock_fail_arena_exhausted
        b       tock_fail_arena_sealed
        .ltorg
end_function arena_take

function tock_arena_seal
        ldr     r0, =arena_limit
        movs    r1, #0
        str     r1, [r0]
        bx      lr
        .ltorg
end_function tock_arena_seal

function tock_arena_used
        ldr     r0, =arena_next
        ldr     r0, [r0]
        ldr     r1, =__tock_arena_start
        subs    r0, r0, r1
        bx      lr
        .ltorg
end_function tock_arena_used

function tock_arena_size
        ldr     r0, =__tock_arena_end
        ldr     r1, =__tock_arena_start
        subs    r0, r0, r1
        bx      lr
        .ltorg
end_function tock_arena_size

// ---------------------------------------------------------------------------------------------------------------------
// Reference stores. No collector needs to know, so they are plain stores: r0 = where, r1 = what.

function RhpAssignRef
        str     r1, [r0]
        bx      lr
end_function RhpAssignRef

        alias   RhpCheckedAssignRef, RhpAssignRef

// r0 = where to, r1 = where from; both move on by one word.
function RhpByRefAssignRef
        ldr     r2, [r1], #4
        str     r2, [r0], #4
        bx      lr
end_function RhpByRefAssignRef

// r0 = where, r1 = new value, r2 = expected value -> r0 = old value
function RhpCheckedLockCmpXchg
1:      ldrex   r3, [r0]
        cmp     r3, r2
        bne     2f
        strex   r12, r1, [r0]
        cmp     r12, #0
        bne     1b
2:      clrex
        mov     r0, r3
        bx      lr
end_function RhpCheckedLockCmpXchg

// ---------------------------------------------------------------------------------------------------------------------
// Interface dispatch: r12 = cell of the call site, r0 = receiver, r1 to r3 and the stack = arguments.
// A direct-mapped table of (key, code) answers what was resolved before. The key joins the receiver's type and the cell without
// loss, because both lie in one 128 KiB window of flash at multiples of 4 (the linker script asserts it).

        .equ    DISPATCH_ENTRIES, 32

        .section .bss.tock_dispatch, "aw", %nobits
        .balign 8
dispatch_table:
        .space  DISPATCH_ENTRIES * 8

function RhpInitialDynamicInterfaceDispatch
        push    {r1, r2, r3}
        ldr     r1, [r0]
        movw    r3, #:lower16:dispatch_table
        movt    r3, #:upper16:dispatch_table
        eor     r1, r1, r12, lsl #15
        add     r2, r1, r1, lsr #15
        and     r2, r2, #((DISPATCH_ENTRIES - 1) * 8)
        add     r3, r3, r2
        ldrd    r2, r3, [r3]
        cmp     r1, r2
        bne     1f
        mov     r12, r3
        pop     {r1, r2, r3}
        bx      r12
1:      pop     {r1, r2, r3}
        push    {r0, r1, r2, r3, r12, lr}
        ldr     r0, [r0]
        mov     r1, r12
        bl      tock_resolve_interface
        mov     r12, r0
        ldr     r0, [sp]
        ldr     r1, [r0]
        ldr     r0, [sp, #16]
        eor     r1, r1, r0, lsl #15
        add     r2, r1, r1, lsr #15
        and     r2, r2, #((DISPATCH_ENTRIES - 1) * 8)
        ldr     r3, =dispatch_table
        add     r3, r3, r2
        // Both words change together, also for a handler that dispatches in between.
        mov     r2, r12
        mrs     r0, primask
        cpsid   i
        strd    r1, r2, [r3]
        msr     primask, r0
        pop     {r0, r1, r2, r3}
        add     sp, sp, #4
        ldr     lr, [sp], #4
        bx      r12
        .ltorg
end_function RhpInitialDynamicInterfaceDispatch

// ---------------------------------------------------------------------------------------------------------------------
// Division of 32-bit numbers: a divisor of 0 is a failure; the least number divided by -1 is itself.

function tock_divide_int32
        cbz     r1, 1f
        sdiv    r0, r0, r1
        bx      lr
1:      b       tock_fail_divide
end_function tock_divide_int32

function tock_divide_uint32
        cbz     r1, 1f
        udiv    r0, r0, r1
        bx      lr
1:      b       tock_fail_divide
end_function tock_divide_uint32

function tock_modulo_int32
        cbz     r1, 1f
        sdiv    r2, r0, r1
        mls     r0, r2, r1, r0
        bx      lr
1:      b       tock_fail_divide
end_function tock_modulo_int32

function tock_modulo_uint32
        cbz     r1, 1f
        udiv    r2, r0, r1
        mls     r0, r2, r1, r0
        bx      lr
1:      b       tock_fail_divide
end_function tock_modulo_uint32

function tock_trailing_zeros
        rbit    r0, r0
        clz     r0, r0
        bx      lr
end_function tock_trailing_zeros

// ---------------------------------------------------------------------------------------------------------------------
// 64-bit arithmetic: r1:r0 with r3:r2, or with the count in r2, of which only the low six bits count.

function RhpLMul
        mul     r12, r1, r2
        mla     r12, r0, r3, r12
        umull   r0, r1, r0, r2
        add     r1, r1, r12
        bx      lr
end_function RhpLMul

// A register shift by 32 or more gives 0, and a negative count taken modulo 256 is more than 32, so no branch is needed.
function RhpLLsh
        and     r2, r2, #63
        lsl     r1, r1, r2
        rsb     r3, r2, #32
        lsr     r3, r0, r3
        orr     r1, r1, r3
        sub     r3, r2, #32
        lsl     r3, r0, r3
        orr     r1, r1, r3
        lsl     r0, r0, r2
        bx      lr
end_function RhpLLsh

function RhpLRsz
        and     r2, r2, #63
        lsr     r0, r0, r2
        rsb     r3, r2, #32
        lsl     r3, r1, r3
        orr     r0, r0, r3
        sub     r3, r2, #32
        lsr     r3, r1, r3
        orr     r0, r0, r3
        lsr     r1, r1, r2
        bx      lr
end_function RhpLRsz

function RhpLRsh
        and     r2, r2, #63
        subs    r3, r2, #32
        bpl     1f
        lsr     r0, r0, r2
        rsb     r3, r2, #32
        lsl     r3, r1, r3
        orr     r0, r0, r3
        asr     r1, r1, r2
        bx      lr
1:      asr     r0, r1, r3
        asr     r1, r1, #31
        bx      lr
end_function RhpLRsh

// ---------------------------------------------------------------------------------------------------------------------
// Block operations, by the names of C and of the ARM run-time ABI.

// r0 = destination, r1 = byte, r2 = length -> r0 = destination
function memset
        mov     r12, r0
        and     r1, r1, #255
        orr     r1, r1, r1, lsl #8
        orr     r1, r1, r1, lsl #16
1:      tst     r12, #3
        beq     2f
        cbz     r2, 5f
        strb    r1, [r12], #1
        subs    r2, r2, #1
        b       1b
2:      mov     r3, r1
6:      subs    r2, r2, #8
        blo     3f
        strd    r1, r3, [r12], #8
        b       6b
3:      adds    r2, r2, #8
4:      cbz     r2, 5f
        strb    r1, [r12], #1
        subs    r2, r2, #1
        b       4b
5:      bx      lr
end_function memset

// r0 = destination, r1 = length, r2 = byte
function __aeabi_memset
        mov     r3, r1
        mov     r1, r2
        mov     r2, r3
        b       memset
end_function __aeabi_memset

        alias   __aeabi_memset4, __aeabi_memset
        alias   __aeabi_memset8, __aeabi_memset

function __aeabi_memclr
        mov     r2, r1
        movs    r1, #0
        b       memset
end_function __aeabi_memclr

        alias   __aeabi_memclr4, __aeabi_memclr
        alias   __aeabi_memclr8, __aeabi_memclr

// r0 = destination, r1 = source, r2 = length -> r0 = destination; right also where the two overlap
function memmove
        subs    r3, r0, r1
        cmp     r3, r2
        blo     5f
        mov     r12, r0
        orr     r3, r0, r1
        tst     r3, #3
        bne     3f
1:      subs    r2, r2, #4
        blo     2f
        ldr     r3, [r1], #4
        str     r3, [r12], #4
        b       1b
2:      adds    r2, r2, #4
3:      cbz     r2, 4f
        ldrb    r3, [r1], #1
        strb    r3, [r12], #1
        subs    r2, r2, #1
        b       3b
4:      bx      lr
        // The destination begins inside the source: from the end down.
5:      cbz     r2, 6f
        subs    r2, r2, #1
        ldrb    r3, [r1, r2]
        strb    r3, [r0, r2]
        b       5b
6:      bx      lr
end_function memmove

        alias   memcpy, memmove
        alias   __aeabi_memcpy, memmove
        alias   __aeabi_memcpy4, memmove
        alias   __aeabi_memcpy8, memmove
        alias   __aeabi_memmove, memmove
        alias   __aeabi_memmove4, memmove
        alias   __aeabi_memmove8, memmove

// ---------------------------------------------------------------------------------------------------------------------
// Addresses that only the linker knows.

.macro  address name, symbol
function \name
        ldr     r0, =\symbol
        bx      lr
        .ltorg
end_function \name
.endm

address tock_modules_start, __tock_modules_start
address tock_modules_end, __tock_modules_end

// ---------------------------------------------------------------------------------------------------------------------
// Names that the compiler mentions and nothing here calls or reads.

function __aeabi_unwind_cpp_pr0
        b       tock_fail_exception
end_function __aeabi_unwind_cpp_pr0

        alias   __aeabi_unwind_cpp_pr1, __aeabi_unwind_cpp_pr0
        alias   __aeabi_unwind_cpp_pr2, __aeabi_unwind_cpp_pr0

// Value that methods with buffers on the stack check on their way out; any number that text or zeros do not contain.
        .section .rodata.__security_cookie, "a", %progbits
        .balign 4
        .global __security_cookie
        .type   __security_cookie, %object
__security_cookie:
        .word   0x5AFE57AC
        .size   __security_cookie, 4

        alias   RhpFailFastOnStackCookie, tock_fail_stack

// A native thread that enters C# would register itself here; there is one thread, and the kernel's entry needs none of it.
function RhpReversePInvoke
        bx      lr
end_function RhpReversePInvoke

        alias   RhpReversePInvokeReturn, RhpReversePInvoke
