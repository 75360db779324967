// SPDX-License-Identifier: Apache-2.0 OR MIT

/// What this library has of the standard's functions on memory and strings (ISO C, 7.24).
#ifndef TOCK_STRING_H
#define TOCK_STRING_H

#include <stddef.h>

void *memcpy(void *restrict to, const void *restrict from, size_t length);
void *memmove(void *to, const void *from, size_t length);
void *memset(void *at, int value, size_t length);
int memcmp(const void *left, const void *right, size_t length);
size_t strlen(const char *text);
int strcmp(const char *left, const char *right);

#endif
