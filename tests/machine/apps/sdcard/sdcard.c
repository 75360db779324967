// SPDX-License-Identifier: Apache-2.0 OR MIT

// The SD card. Parameter 0 is a letter to tell several applications apart, parameter 1 the first of four sectors of which it reads the
// first and writes the others: twice its bytes from the end on, and what it has read of them.

#include <tock.h>

#include "parameters.h"

static uint8_t s_sector[TOCK_SD_CARD_SECTOR_SIZE];

static tock_error_t say(const char *what, tock_error_t error)
{
    tock_printf("card %c: %s: %s\n", (char)parameter(0), what, tock_error_name(error));
    return error;
}

static void reverse(void)
{
    for (unsigned i = 0; i < sizeof s_sector / 2; i++) {
        uint8_t byte = s_sector[i];
        s_sector[i] = s_sector[sizeof s_sector - 1 - i];
        s_sector[sizeof s_sector - 1 - i] = byte;
    }
}

int main(void)
{
    uint32_t first = parameter(1);
    uint32_t kibibytes = 0;
    say("early", tock_sd_card_read(first, s_sector));
    if (say("initialised", tock_sd_card_initialize(&kibibytes)) != TOCK_OK) {
        tock_printf("card %c: installed: %u\n", (char)parameter(0), tock_sd_card_is_installed());
        say("late", tock_sd_card_write(first, s_sector));
        return 0;
    }
    tock_printf("card %c: %u KiB\n", (char)parameter(0), (unsigned)kibibytes);
    say("beyond", tock_sd_card_read(kibibytes * 2, s_sector));
    say("read", tock_sd_card_read(first, s_sector));
    tock_printf("card %c: begins \"%.16s\"\n", (char)parameter(0), (const char *)s_sector);
    reverse();
    say("written", tock_sd_card_write(first + 1, s_sector));
    say("written", tock_sd_card_write(first + 2, s_sector));
    say("read again", tock_sd_card_read(first + 1, s_sector));
    reverse();
    say("copied", tock_sd_card_write(first + 3, s_sector));
    return 0;
}
