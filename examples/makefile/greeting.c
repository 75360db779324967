// SPDX-License-Identifier: Apache-2.0 OR MIT

#include "greeting.h"

#include <stdio.h>
#include <stdlib.h>

char *greeting_for(const char *name)
{
    int length = snprintf(NULL, 0, "Good morning, %s!", name);
    char *text = malloc((size_t)length + 1);
    if (text != NULL) {
        snprintf(text, (size_t)length + 1, "Good morning, %s!", name);
    }
    return text;
}
