// SPDX-License-Identifier: Apache-2.0 OR MIT

#include "tock/syscalls.h"

// The class of a system call is the immediate of its svc instruction. Arguments and results are r0 to r3; the kernel
// preserves every other register, except that a yield which runs an upcall returns like a function call and so leaves
// r0 to r3, r12, lr and the flags undefined. Yield-WaitFor runs no upcall and overwrites r0 to r2 only.
// "memory" is clobbered throughout: the kernel and upcalls read and write the process's memory.

#define SYSTEM_CALL(class, argument0, argument1, argument2, argument3)                                                \
    register uint32_t r0 __asm__("r0") = (uint32_t)(argument0);                                                      \
    register uint32_t r1 __asm__("r1") = (uint32_t)(argument1);                                                      \
    register uint32_t r2 __asm__("r2") = (uint32_t)(argument2);                                                      \
    register uint32_t r3 __asm__("r3") = (uint32_t)(argument3);                                                      \
    __asm__ volatile("svc " #class : "+r"(r0), "+r"(r1), "+r"(r2), "+r"(r3) : : "memory")

tock_error_t tock_return_expect(const tock_return_t *result, tock_variant_t success)
{
    if (result->variant == (uint32_t)success) {
        return TOCK_OK;
    }
    if (result->variant <= TOCK_FAILURE_U64 && result->value[0] != 0) {
        return (tock_error_t)result->value[0];
    }
    return TOCK_BADRVAL;
}

tock_return_t tock_command(uint32_t driver, uint32_t command, uint32_t argument1, uint32_t argument2)
{
    SYSTEM_CALL(2, driver, command, argument1, argument2);
    return (tock_return_t){ r0, { r1, r2, r3 } };
}

tock_error_t tock_command_plain(uint32_t driver, uint32_t command, uint32_t argument1, uint32_t argument2)
{
    tock_return_t result = tock_command(driver, command, argument1, argument2);
    return tock_return_expect(&result, TOCK_SUCCESS);
}

tock_error_t tock_command_u32(uint32_t driver, uint32_t command, uint32_t argument1, uint32_t argument2,
                              uint32_t *value)
{
    tock_return_t result = tock_command(driver, command, argument1, argument2);
    tock_error_t error = tock_return_expect(&result, TOCK_SUCCESS_U32);
    if (error == TOCK_OK) {
        *value = result.value[0];
    }
    return error;
}

bool tock_driver_exists(uint32_t driver)
{
    // Some drivers answer command 0 with a count, so every success form will do.
    return tock_command(driver, 0, 0, 0).variant >= TOCK_SUCCESS;
}

// Subscribe and both allows answer (130, old, old) or (2, error, refused, refused). A system call filter may answer
// with the plain failure form instead; the error is in the same place.
static tock_error_t swap_result(uint32_t variant, uint32_t value)
{
    tock_return_t result = { variant, { value, 0, 0 } };
    return tock_return_expect(&result, TOCK_SUCCESS_2U32);
}

tock_error_t tock_subscribe(uint32_t driver, uint32_t slot, tock_upcall_t upcall, void *userdata)
{
    SYSTEM_CALL(1, driver, slot, upcall, userdata);
    return swap_result(r0, r1);
}

tock_error_t tock_allow_readwrite(uint32_t driver, uint32_t slot, void *buffer, size_t length)
{
    SYSTEM_CALL(3, driver, slot, buffer, length);
    return swap_result(r0, r1);
}

tock_error_t tock_allow_readonly(uint32_t driver, uint32_t slot, const void *buffer, size_t length)
{
    SYSTEM_CALL(4, driver, slot, buffer, length);
    return swap_result(r0, r1);
}

tock_error_t tock_allow_userspace_readable(uint32_t driver, uint32_t slot, void *buffer, size_t length)
{
    SYSTEM_CALL(7, driver, slot, buffer, length);
    return swap_result(r0, r1);
}

tock_return_t tock_memop(uint32_t operation, uint32_t argument)
{
    SYSTEM_CALL(5, operation, argument, 0, 0);
    return (tock_return_t){ r0, { r1, r2, r3 } };
}

static void yield(uint32_t variant, void *ran)
{
    register uint32_t r0 __asm__("r0") = variant;
    register uint32_t r1 __asm__("r1") = (uint32_t)ran;
    __asm__ volatile("svc 0" : "+r"(r0), "+r"(r1) : : "r2", "r3", "r12", "lr", "cc", "memory");
}

void tock_yield_wait(void)
{
    yield(TOCK_YIELD_WAIT, NULL);
}

bool tock_yield_no_wait(void)
{
    uint8_t ran = 0;
    yield(TOCK_YIELD_NO_WAIT, &ran);
    return ran != 0;
}

tock_upcall_arguments_t tock_yield_wait_for(uint32_t driver, uint32_t slot)
{
    SYSTEM_CALL(0, TOCK_YIELD_WAIT_FOR, driver, slot, 0);
    return (tock_upcall_arguments_t){ { r0, r1, r2 } };
}

static _Noreturn void leave(uint32_t variant, uint32_t completion_code)
{
    for (;;) {
        SYSTEM_CALL(6, variant, completion_code, 0, 0);
    }
}

_Noreturn void tock_exit_terminate(uint32_t completion_code)
{
    leave(TOCK_EXIT_TERMINATE, completion_code);
}

_Noreturn void tock_exit_restart(uint32_t completion_code)
{
    leave(TOCK_EXIT_RESTART, completion_code);
}
