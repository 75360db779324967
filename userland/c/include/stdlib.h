// SPDX-License-Identifier: Apache-2.0 OR MIT

/// What this library has of the standard's general utilities (ISO C, 7.22).
///
/// Memory comes from the application heap: TockAppHeapSize of the project, 0 if it says nothing. When that is used up, malloc() answers NULL.

#ifndef TOCK_STDLIB_H
#define TOCK_STDLIB_H

#include <stddef.h>

#define EXIT_SUCCESS 0
#define EXIT_FAILURE 1
#define RAND_MAX 0x7fffffff

void *malloc(size_t size);
void *calloc(size_t count, size_t size);
void *realloc(void *memory, size_t size);
void free(void *memory);

int abs(int value);
int atoi(const char *text);
long strtol(const char *restrict text, char **restrict end, int base);
unsigned long strtoul(const char *restrict text, char **restrict end, int base);

void qsort(void *array, size_t count, size_t size, int (*compare)(const void *, const void *));
void *bsearch(const void *key, const void *array, size_t count, size_t size, int (*compare)(const void *, const void *));

/// Numbers that look random and are the same in every run; tock/random.h has others.
int rand(void);
void srand(unsigned seed);

/// Ends the process with a completion code.
_Noreturn void exit(int code);

/// Ends the process; the kernel's report has the completion code 134 (as a shell has it for an abort).
_Noreturn void abort(void);

#endif
