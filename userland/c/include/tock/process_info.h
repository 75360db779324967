// SPDX-License-Identifier: Apache-2.0 OR MIT

/// The processes of the board.
///
/// An identifier is that of an execution: a process that is started again has a new one.

#ifndef TOCK_PROCESS_INFO_H
#define TOCK_PROCESS_INFO_H

#include <stddef.h>
#include <stdint.h>

#include "tock/errors.h"

typedef enum {
    TOCK_PROCESS_RUNNING = 0,
    TOCK_PROCESS_YIELDED = 1,
    TOCK_PROCESS_YIELDED_FOR = 2,
    TOCK_PROCESS_STOPPED = 3,
    TOCK_PROCESS_FAULTED = 4,
    TOCK_PROCESS_ENDED = 5,
} tock_process_state_t;

typedef enum {
    TOCK_PROCESS_RESUME = 1,
    TOCK_PROCESS_STOP = 2,
    TOCK_PROCESS_FAULT = 3,
    TOCK_PROCESS_TERMINATE = 4,
    TOCK_PROCESS_START = 5,
} tock_process_change_t;

typedef struct {
    uint32_t slices;   ///< time slices used up
    uint32_t calls;    ///< system calls of this execution
    uint32_t restarts; ///< how often it was started again
    uint32_t state;    ///< tock_process_state_t
} tock_process_statistics_t;

/// Stores how many processes there are, ended ones included.
tock_error_t tock_process_count(uint32_t *count);

/// Stores the identifiers of at most `room` processes, and how many there are.
tock_error_t tock_process_identifiers(uint32_t *identifiers, size_t room, uint32_t *count);

/// Stores the ShortIds of at most `room` processes in the same order, 0 for one without, and how many processes there are.
tock_error_t tock_process_short_ids(uint32_t *short_ids, size_t room, uint32_t *count);

/// Stores a process's name, as much as there is room for, with a zero behind it. TOCK_INVAL if there is no such process.
tock_error_t tock_process_name(uint32_t identifier, char *name, size_t size);

/// Stores what is counted of a process. TOCK_INVAL if there is no such process.
tock_error_t tock_process_statistics(uint32_t identifier, tock_process_statistics_t *statistics);

/// Stops, resumes, faults, ends or starts a process. TOCK_NOSUPPORT on a board that does not let applications do this; TOCK_ALREADY if the
/// process is that way; TOCK_OFF if it has ended.
tock_error_t tock_process_control(uint32_t identifier, tock_process_change_t change);

#endif
