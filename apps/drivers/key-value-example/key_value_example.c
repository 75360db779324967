// SPDX-License-Identifier: Apache-2.0 OR MIT

#include <tock.h>

int main(void)
{
    static char key[] = "greeting";
    static char value[] = "good morning";
    char found[20];
    size_t length = 0;
    tock_error_t error = tock_key_value_set(key, sizeof key - 1, value, sizeof value - 1);
    if (error == TOCK_OK) {
        error = tock_key_value_get(key, sizeof key - 1, found, sizeof found, &length);
    }
    tock_printf("key-value: %s, %.*s\n", tock_error_name(error), (int)length, found);
    tock_key_value_delete(key, sizeof key - 1);
    error = tock_key_value_get(key, sizeof key - 1, found, sizeof found, &length);
    tock_printf("key-value: after delete %s\n", tock_error_name(error));
    return 0;
}
