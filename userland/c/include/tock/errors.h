// SPDX-License-Identifier: Apache-2.0 OR MIT

#ifndef TOCK_ERRORS_H
#define TOCK_ERRORS_H

#include "tock/abi.h"

/// The name of an error as documentation spells it, such as "NOMEM"; "OK" for TOCK_OK and "?" for an unknown number.
const char *tock_error_name(tock_error_t error);

#endif
