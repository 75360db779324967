// SPDX-License-Identifier: Apache-2.0 OR MIT

#ifndef DISPLAY_H
#define DISPLAY_H

#include <tock.h>

/// Draws what the test expects to see.
tock_error_t draw_picture(void);

#endif
