// SPDX-License-Identifier: Apache-2.0 OR MIT
//
// What compiled C# asks the linker for: the ways out of a failed check. The numbers are those of System.Runtime.FailureKind.

#include "functions.inc"

.macro  failure name, kind
function \name
        movs    r0, #\kind
        b       tock_svc_terminate
end_function \name
.endm

failure tock_fail_divide, 4
failure tock_fail_program, 11
failure tock_fail_exception, 13
failure tock_fail_stack, 14

        alias   RhpFallbackFailFast, tock_fail_program
        alias   __aeabi_unwind_cpp_pr0, tock_fail_exception
        alias   __aeabi_unwind_cpp_pr1, tock_fail_exception
        alias   __aeabi_unwind_cpp_pr2, tock_fail_exception
