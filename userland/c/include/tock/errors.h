// SPDX-License-Identifier: Apache-2.0 OR MIT

#ifndef TOCK_ERRORS_H
#define TOCK_ERRORS_H

/// Result of most calls of this library: TOCK_OK, or why it failed. The numbers are those of the Tock 2 system call
/// interface (TRD 104, section 3.3), so a status that arrives in an upcall can be used as it is.
typedef enum {
    TOCK_OK = 0,
    TOCK_FAIL = 1,        ///< generic failure
    TOCK_BUSY = 2,        ///< an earlier request is still under way
    TOCK_ALREADY = 3,     ///< the requested state is the present one
    TOCK_OFF = 4,         ///< the device is switched off
    TOCK_RESERVE = 5,     ///< a reservation is needed first
    TOCK_INVAL = 6,       ///< an argument makes no sense
    TOCK_SIZE = 7,        ///< a length is too large or too small
    TOCK_CANCEL = 8,      ///< the request was cancelled
    TOCK_NOMEM = 9,       ///< not enough memory
    TOCK_NOSUPPORT = 10,  ///< the driver does not do this
    TOCK_NODEVICE = 11,   ///< no such driver on this board
    TOCK_UNINSTALLED = 12,///< the device is not physically there
    TOCK_NOACK = 13,      ///< a transmission was not acknowledged
    TOCK_BADRVAL = 1024,  ///< the kernel answered in a form that the call does not allow
} tock_error_t;

/// The name of an error as documentation spells it, such as "NOMEM"; "OK" for TOCK_OK and "?" for an unknown number.
const char *tock_error_name(tock_error_t error);

#endif
