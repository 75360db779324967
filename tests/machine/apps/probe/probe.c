// SPDX-License-Identifier: Apache-2.0 OR MIT

#include <tock.h>

#include "parameters.h"

// Parameters: 0 number of this probe, 1 what to do, 2 base of the address, 3 offset from it, 4 word to write.

enum {
    READ_BYTE,
    WRITE_BYTE,
    READ_WORD,
    WRITE_WORD,
    EXECUTE,
    SCAN_UP,
    PRIVILEGED,
    STACK_CALL,
    STACK_SPIN,
    UNKNOWN_CLASS,
    UNDEFINED,
    ARM_STATE,
    READ_DOUBLE,
    BREAKPOINT,
    COPROCESSOR,
    RETURN_CODE,
};

enum { ABSOLUTE, RAM_START, APP_BREAK, GRANT_START, RAM_END, FLASH_START, FLASH_END, BINARY_START };

extern const char _app_header[];

static uintptr_t base(uint32_t which)
{
    void *old_break = NULL;
    switch (which) {
    case RAM_START:
        return tock_ram_start();
    case APP_BREAK:
        tock_sbrk(0, &old_break);
        return (uintptr_t)old_break;
    case GRANT_START:
        return tock_grant_start();
    case RAM_END:
        return tock_ram_end();
    case FLASH_START:
        return tock_flash_start();
    case FLASH_END:
        return tock_flash_end();
    case BINARY_START:
        return (uintptr_t)_app_header;
    default:
        return 0;
    }
}

static uint32_t privileged(void)
{
    uint32_t zero = 0;
    uint32_t control;
    uint32_t stack = (uint32_t)__builtin_frame_address(0);
    __asm__ volatile("msr control, %1\n\t"
                     "isb\n\t"
                     "cpsid i\n\t"
                     "cpsid f\n\t"
                     "msr primask, %2\n\t"
                     "msr faultmask, %2\n\t"
                     "msr basepri, %2\n\t"
                     "msr msp, %1\n\t"
                     "msr psp, %1\n\t"
                     "mrs %0, control"
                     : "=r"(control)
                     : "r"(zero), "r"(0x20 | 1)
                     : "memory");
    (void)stack;
    return control;
}

static uint32_t stack_call(uint32_t stack)
{
    uint32_t result;
    // A harmless call: the alarm's frequency.
    __asm__ volatile("mov r5, sp\n\t"
                     "movs r0, #0\n\t"
                     "movs r1, #1\n\t"
                     "mov sp, %1\n\t"
                     "svc 2\n\t"
                     "mov sp, r5\n\t"
                     "mov %0, r1"
                     : "=r"(result)
                     : "r"(stack)
                     : "r0", "r1", "r2", "r3", "r5", "memory");
    return result;
}

int main(void)
{
    uint32_t number = parameter(0);
    uint32_t address = base(parameter(2)) + parameter(3);
    uint32_t value = 0;
    tock_printf("probe %u at %p, break %p, grants %p\n", (unsigned)number, (void *)address, (void *)base(APP_BREAK),
                (void *)tock_grant_start());

    switch (parameter(1)) {
    case READ_BYTE:
        value = *(volatile uint8_t *)address;
        break;
    case WRITE_BYTE:
        *(volatile uint8_t *)address = 0x5a;
        value = 0x5a;
        break;
    case READ_WORD:
        value = *(volatile uint32_t *)address;
        break;
    case WRITE_WORD:
        *(volatile uint32_t *)address = parameter(4);
        break;
    case READ_DOUBLE: {
        uint32_t high;
        __asm__ volatile("ldrd %0, %1, [%2]" : "=&r"(value), "=&r"(high) : "r"(address) : "memory");
        break;
    }
    case EXECUTE:
        ((void (*)(void))(address | 1))();
        break;
    case SCAN_UP:
        for (;; address++) {
            *(volatile uint8_t *)address = *(volatile uint8_t *)address;
        }
    case PRIVILEGED:
        value = privileged();
        break;
    case STACK_CALL:
        value = stack_call(address);
        break;
    case STACK_SPIN:
        __asm__ volatile("mov sp, %0\n0:\tb 0b" : : "r"(address) : "memory");
        break;
    case UNKNOWN_CLASS:
        __asm__ volatile("svc 200" : : : "r0", "r1", "r2", "r3", "memory");
        break;
    case UNDEFINED:
        __asm__ volatile("udf #0");
        break;
    case ARM_STATE:
        __asm__ volatile("bx %0" : : "r"(address & ~1u));
        break;
    case BREAKPOINT:
        __asm__ volatile("bkpt 0");
        break;
    case COPROCESSOR:
        __asm__ volatile("mrc p10, 7, r0, c0, c0, 0" : : : "r0");
        break;
    default:
        break;
    }
    tock_printf("probe %u went on, 0x%08x\n", (unsigned)number, (unsigned)value);
    return 0;
}
