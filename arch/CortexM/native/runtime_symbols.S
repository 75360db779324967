// SPDX-License-Identifier: Apache-2.0 OR MIT
//
// What compiled C# asks the linker for: addresses that only the linker knows, and names that the compiler mentions.

#include "functions.inc"

.macro  address name, symbol
function \name
        ldr     r0, =\symbol
        bx      lr
        .ltorg
end_function \name
.endm

address tock_modules_start, __tock_modules_start
address tock_modules_end, __tock_modules_end

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
