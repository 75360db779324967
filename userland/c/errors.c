// SPDX-License-Identifier: Apache-2.0 OR MIT

#include "tock/errors.h"

#include <stddef.h>

const char *tock_error_name(tock_error_t error)
{
    // One string, because an array of strings would cost a relocated word of RAM for each name.
    const char *name = "OK\0FAIL\0BUSY\0ALREADY\0OFF\0RESERVE\0INVAL\0SIZE\0CANCEL\0NOMEM\0NOSUPPORT\0NODEVICE\0"
                       "UNINSTALLED\0NOACK\0";
    if (error == TOCK_BADRVAL) {
        return "BADRVAL";
    }
    if ((unsigned)error > TOCK_NOACK) {
        return "?";
    }
    for (unsigned skip = (unsigned)error; skip != 0; skip--) {
        while (*name++ != '\0') {
        }
    }
    return name;
}
