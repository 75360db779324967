// SPDX-License-Identifier: Apache-2.0 OR MIT

#ifndef GREETING_H
#define GREETING_H

/// A greeting for somebody, in memory that the caller frees; NULL if there is none left.
char *greeting_for(const char *name);

#endif
