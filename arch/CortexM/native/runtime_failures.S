// SPDX-License-Identifier: Apache-2.0 OR MIT
//
// What compiled C# asks the linker for: failures, the way out of a failed check. The numbers are those of
// System.Runtime.FailureKind. tock_kernel_failure, where all go on, finds r0 and lr of the failing call on the stack and every
// other register as it was there.

#include "functions.inc"

function tock_fail
        push    {r0, lr}
        b       tock_kernel_failure
end_function tock_fail

.macro  failure name, kind
function \name
        push    {r0, lr}
        movs    r0, #\kind
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
