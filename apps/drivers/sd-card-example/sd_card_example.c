// SPDX-License-Identifier: Apache-2.0 OR MIT

#include <string.h>
#include <tock.h>

int main(void)
{
    static uint8_t sector[TOCK_SD_CARD_SECTOR_SIZE];
    uint32_t kibibytes = 0;
    tock_error_t error = tock_sd_card_initialize(&kibibytes);
    tock_printf("sd-card: %s, %u KiB\n", tock_error_name(error), (unsigned)kibibytes);
    if (error != TOCK_OK) {
        return (int)error;
    }
    static const char text[] = "kept on a card";
    memcpy(sector, text, sizeof text);
    tock_sd_card_write(3, sector);
    memset(sector, 0, sizeof sector);
    error = tock_sd_card_read(3, sector);
    tock_printf("sd-card: %s, %s\n", tock_error_name(error), (const char *)sector);
    return 0;
}
