// SPDX-License-Identifier: Apache-2.0 OR MIT

/// What drivers with operations that take time have in common. For the library's own sources only.

#ifndef TOCK_OPERATION_INTERNAL_H
#define TOCK_OPERATION_INTERNAL_H

#include <stddef.h>
#include <stdint.h>

#include "tock/operation.h"
#include "tock/syscalls.h"

/// What does not change from one operation of a driver to the next.
typedef struct {
    uint32_t driver;
    uint32_t slot;         // of the upcall that tells of the end
    void (*release)(void); // takes all buffers back; NULL if the driver has none
} tock_operation_kind_t;

/// Says whether the operation has succeeded, and stores what the upcall has brought.
typedef tock_error_t (*tock_operation_finish_t)(const uint32_t argument[3], void *result);

/// The operation of a driver that is not waited for. Zero at first; a driver has one.
typedef struct {
    tock_done_t done; // NULL while there is none
    void *context;
    void *result;
    tock_operation_finish_t finish;
    const tock_operation_kind_t *kind;
} tock_operation_t;

/// What to do, and who wants to know.
typedef struct {
    uint32_t command;
    uint32_t argument1;
    uint32_t argument2;
    tock_operation_finish_t finish; // NULL: the first argument of the upcall is the status, and nothing else counts
    void *result;
    tock_done_t done; // NULL to wait until it is over, while no upcall runs
    void *context;
} tock_operation_request_t;

/// TOCK_BUSY while an operation is under way, whose buffers must not be replaced; to be asked before buffers are lent.
tock_error_t tock_operation_check(const tock_operation_t *operation);

/// Makes a request whose buffers are lent, with `lent` the first error in lending them. Buffers are taken back when the operation is over, or has not begun.
/// TOCK_BUSY while an operation is under way, to which nothing is done.
tock_error_t tock_operation_perform(
    tock_operation_t *operation, const tock_operation_kind_t *kind, tock_error_t lent, const tock_operation_request_t *request);

#endif
