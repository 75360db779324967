// SPDX-License-Identifier: Apache-2.0 OR MIT

#include <tock.h>

static const char s_key[] = "starts";

int main(void)
{
    uint32_t starts = 0;
    size_t length = 0;
    tock_error_t error = tock_key_value_get(s_key, sizeof s_key - 1, &starts, sizeof starts, &length);
    if (error != TOCK_OK && error != TOCK_NOSUPPORT) {
        tock_printf("memory: the board keeps nothing (%s)\n", tock_error_name(error));
        return 1;
    }
    starts++;
    error = tock_key_value_set(s_key, sizeof s_key - 1, &starts, sizeof starts);
    if (error != TOCK_OK) {
        tock_printf("memory: not stored (%s)\n", tock_error_name(error));
        return 1;
    }
    tock_printf("memory: started %u times\n", (unsigned)starts);
    return 0;
}
