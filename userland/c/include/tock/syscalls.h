// SPDX-License-Identifier: Apache-2.0 OR MIT

/// The system calls of Tock 2 (TRD 104), one C function each.
///
/// None of them is re-entrant in a way that needs care: a process has one thread. Upcalls run only inside
/// tock_yield_wait() and tock_yield_no_wait(), never at another moment.

#ifndef TOCK_SYSCALLS_H
#define TOCK_SYSCALLS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "tock/errors.h"

/// A system call's result as the kernel returned it. In a failure value[0] is the error number. Only the values that
/// the variant defines have a meaning; a 64-bit value has its low word first.
typedef struct {
    uint32_t variant;
    uint32_t value[3];
} tock_return_t;

/// TOCK_OK if the result has exactly the given success form; its error if it is a failure; TOCK_BADRVAL otherwise.
tock_error_t tock_return_expect(const tock_return_t *result, tock_variant_t success);

/// Asks a driver to do something. Never blocks: what takes time is reported by an upcall later.
tock_return_t tock_command(uint32_t driver, uint32_t command, uint32_t argument1, uint32_t argument2);

/// tock_command() for commands that succeed without a value.
tock_error_t tock_command_plain(uint32_t driver, uint32_t command, uint32_t argument1, uint32_t argument2);

/// tock_command() for commands that succeed with one value, stored in *value (left alone on failure).
tock_error_t tock_command_u32(uint32_t driver, uint32_t command, uint32_t argument1, uint32_t argument2,
                              uint32_t *value);

/// True if the board has this driver.
bool tock_driver_exists(uint32_t driver);

/// A function that the kernel calls, inside a yield, when something has happened.
typedef void (*tock_upcall_t)(uint32_t argument1, uint32_t argument2, uint32_t argument3, void *userdata);

/// Registers the function for one event of a driver, in the place of the one registered before; NULL for none.
/// Upcalls of the previous registration that have not been delivered yet are dropped.
tock_error_t tock_subscribe(uint32_t driver, uint32_t slot, tock_upcall_t upcall, void *userdata);

/// Lends memory to a driver for reading and writing, until the slot is lent something else. (NULL, 0) takes it back.
/// The memory must be the process's own RAM. While it is lent, the program should not touch it.
tock_error_t tock_allow_readwrite(uint32_t driver, uint32_t slot, void *buffer, size_t length);

/// Lends memory to a driver for reading. As tock_allow_readwrite(), but the memory may also lie in the application's
/// flash.
tock_error_t tock_allow_readonly(uint32_t driver, uint32_t slot, const void *buffer, size_t length);

/// Lends memory to a driver that writes to it, while the program goes on reading. As tock_allow_readwrite(); few drivers
/// take such memory.
tock_error_t tock_allow_userspace_readable(uint32_t driver, uint32_t slot, void *buffer, size_t length);

/// Sleeps until an upcall has run. If one is waiting already it runs at once.
void tock_yield_wait(void);

/// Runs one waiting upcall, if there is one; true if so. Never sleeps.
bool tock_yield_no_wait(void);

/// Arguments of an upcall that was waited for.
typedef struct {
    uint32_t argument[3];
} tock_upcall_arguments_t;

/// Sleeps until the given event of the driver happens and returns its arguments. The registered function, if any, is
/// not called; other events stay queued. Give the driver a command first: a driver that has never heard of this process
/// has nothing to report.
tock_upcall_arguments_t tock_yield_wait_for(uint32_t driver, uint32_t slot);

/// Ends the process for good.
_Noreturn void tock_exit_terminate(uint32_t completion_code);

/// Ends the process and asks the kernel to start it again from the beginning.
_Noreturn void tock_exit_restart(uint32_t completion_code);

/// The memory operation system call in its raw form; memory.h has functions for each operation.
tock_return_t tock_memop(uint32_t operation, uint32_t argument);

#endif
