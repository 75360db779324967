// SPDX-License-Identifier: Apache-2.0 OR MIT
//
// What compiled C# asks the linker for: addresses that only the linker knows, and names that the compiler mentions.

#include "functions.inc"

.macro  address name, symbol
function \name
        movw    r0, #:lower16:\symbol
        movt    r0, #:upper16:\symbol
        bx      lr
end_function \name
.endm

address tock_statics_start, __tock_statics_start
address tock_statics_end, __tock_statics_end
address tock_heap_start, __tock_heap_start
address tock_heap_end, __tock_heap_end
address tock_stack_top, __tock_stack_top
address tock_app_state_start, __tock_app_state_start
address tock_app_state_end, __tock_app_state_end
address tock_exception_tables_address, tock_exception_tables
address tock_enumeration_table_address, tock_enumeration_table
address tock_type_name_table_address, tock_type_name_table

// Room for state in the image: the linker script makes it as large as the project says. That it has something in it, if of no size, makes it
// flash with contents.
        .section .app_state, "a", %progbits
        .balign 4

// Value that methods with buffers on the stack check on their way out; any number that text or zeros do not contain.
        .section .rodata.__security_cookie, "a", %progbits
        .balign 4
        .global __security_cookie
        .type   __security_cookie, %object
__security_cookie:
        .word   0x5AFE57AC
        .size   __security_cookie, 4

        alias   RhpFailFastOnStackCookie, tock_fail_stack

// A native thread that enters C# would register itself here; there is one thread.
function RhpReversePInvoke
        bx      lr
end_function RhpReversePInvoke

        alias   RhpReversePInvokeReturn, RhpReversePInvoke
