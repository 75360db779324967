// SPDX-License-Identifier: Apache-2.0 OR MIT

#include <tock.h>

int main(void)
{
    uint8_t bytes[8];
    tock_error_t error = tock_random_bytes(bytes, sizeof bytes);
    tock_printf("rng: %s, %02x %02x %02x %02x\n", tock_error_name(error), bytes[0], bytes[1], bytes[2], bytes[3]);
    return 0;
}
