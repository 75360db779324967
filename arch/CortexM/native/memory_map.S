@ SPDX-License-Identifier: Apache-2.0 OR MIT
@
@ What only the linker knows of the board's memory, in the order of MemoryMap.cs.

    .syntax unified
    .cpu cortex-m3
    .thumb

    .section .rodata.tock_memory_map, "a", %progbits
    .balign 4
memory_map:
    .word __tock_kernel_start
    .word __tock_kernel_end
    .word __tock_applications_start
    .word __tock_applications_end
    .word __tock_stack_bottom
    .word __tock_process_memory_start
    .word __tock_process_memory_end
    .word __tock_constants_start
    .word __tock_code_start
    .word __tock_code_end
    .word __tock_stack_top
    .word __tock_data_start
    .word __tock_data_end
    .word __tock_bss_start
    .word __tock_arena_start
    .word __tock_arena_end

    .section .text.tock_memory_map, "ax", %progbits
    .global tock_memory_map
    .thumb_func
    .type tock_memory_map, %function
tock_memory_map:
    ldr r0, =memory_map
    bx lr
    .size tock_memory_map, . - tock_memory_map
    .ltorg
