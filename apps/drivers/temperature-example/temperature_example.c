// SPDX-License-Identifier: Apache-2.0 OR MIT

#include <tock.h>

int main(void)
{
    for (;;) {
        int32_t centidegrees;
        tock_error_t error = tock_temperature_read(&centidegrees);
        if (error != TOCK_OK) {
            tock_printf("temperature: %s\n", tock_error_name(error));
            return (int)error;
        }
        tock_printf("temperature: %d hundredths of a degree\n", (int)centidegrees);
        tock_delay_ms(500);
    }
}
