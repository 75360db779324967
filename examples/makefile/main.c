// SPDX-License-Identifier: Apache-2.0 OR MIT

#include <stdio.h>
#include <stdlib.h>

#include "greeting.h"

int main(void)
{
    char *text = greeting_for("make");
    puts(text != NULL ? text : "no memory");
    free(text);
    return 0;
}
