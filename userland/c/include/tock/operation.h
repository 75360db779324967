// SPDX-License-Identifier: Apache-2.0 OR MIT

/// What every function whose name ends in `_async` has in common.
///
/// Such a function begins an operation and returns at once. TOCK_OK means that `done` will be called, once, inside a later yield; with every other
/// answer nothing was begun. Until then the operation has what it was given: buffers, and the places where results are stored, must stay
/// as they are. Each driver does one operation at a time for an application: TOCK_BUSY while an earlier one of the same driver is not done, from
/// functions that wait, too. `done` may begin the next one.

#ifndef TOCK_OPERATION_H
#define TOCK_OPERATION_H

#include "tock/errors.h"

/// Called inside a yield when an operation is over. Results have been stored, and buffers belong to the application again.
typedef void (*tock_done_t)(tock_error_t error, void *context);

#endif
