// SPDX-License-Identifier: Apache-2.0 OR MIT

/// What a test tells an application: words in its flash that the test replaces in the built TBF before it runs it
/// (TestApplication.cs finds them by the marker).

#ifndef PARAMETERS_H
#define PARAMETERS_H

#include <stdint.h>

enum { PARAMETER_WORDS = 6 };

typedef struct {
    uint32_t marker[2];
    uint32_t word[PARAMETER_WORDS];
} parameters_t;

// Volatile: the compiler must not take the values that stand here for the ones it will find.
static const volatile parameters_t s_parameters __attribute__((used)) = { { 0x54534554, 0x4d524150 }, { 0 } };

static inline uint32_t parameter(unsigned index)
{
    return s_parameters.word[index];
}

#endif
