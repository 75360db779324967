@ SPDX-License-Identifier: Apache-2.0 OR MIT
@
@ Writes to the kernel's memory, each time it is started.

    .include "tock.inc"

    .equ KERNEL_MEMORY, 0x20000000      @ start of the RAM

    tock_application

    tock_load r0, KERNEL_MEMORY
bench_fault:
    str     r0, [r0]
