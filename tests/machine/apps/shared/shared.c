// SPDX-License-Identifier: Apache-2.0 OR MIT

// A device that two applications use at once, of which one ends again and again in the middle of what it does. Parameter 0 is the device,
// a place in s_devices, or ENDER for the application that ends the other one; parameter 1 a letter to tell several applications apart.

#include <string.h>
#include <tock.h>

#include "parameters.h"

enum { ENDER = 100, ENDINGS = 40 };

static uint8_t mine(void)
{
    return (uint8_t)parameter(1);
}

static const char *expect(bool as_expected)
{
    return as_expected ? NULL : "another result";
}

static const char *succeed(tock_error_t error)
{
    return error == TOCK_OK ? NULL : tock_error_name(error);
}

static const char *use_alarm(void)
{
    uint32_t start = tock_alarm_now();
    const char *problem = succeed(tock_delay_ms(3));
    return problem != NULL ? problem : expect(tock_alarm_now() - start >= tock_alarm_ticks_from_ms(3));
}

static const char *use_console(void)
{
    return succeed(tock_printf("shared %c: a line of text\n", mine()) > 0 ? TOCK_OK : TOCK_FAIL);
}

static const char *use_adc(void)
{
    uint16_t sample;
    return succeed(tock_adc_sample(mine() & 3, &sample));
}

static const char *use_i2c(void)
{
    // The upper limit of the TMP105, which is 80 degrees after a reset.
    uint8_t bytes[2] = { 3 };
    const char *problem = succeed(tock_i2c_master_write_read(0x48, bytes, 1, 2));
    return problem != NULL ? problem : expect(bytes[0] == 80);
}

static const char *use_temperature(void)
{
    int32_t centidegrees;
    const char *problem = succeed(tock_temperature_read(&centidegrees));
    return problem != NULL ? problem : expect(centidegrees == 2150);
}

static const char *use_date_time(void)
{
    tock_date_time_t time;
    const char *problem = succeed(tock_date_time_read(&time));
    return problem != NULL ? problem : expect(time.year >= 2000 && time.month >= 1 && time.month <= 12);
}

static const char *use_crc(void)
{
    uint32_t check;
    const char *problem = succeed(tock_crc_compute(TOCK_CRC_32, "123456789", 9, &check));
    return problem != NULL ? problem : expect(check == 0xcbf43926);
}

static const char *use_sha(void)
{
    bool equal;
    uint8_t digest[TOCK_SHA256_SIZE];
    const char *problem = succeed(tock_sha256("abc", 3, digest));
    if (problem == NULL) {
        problem = succeed(tock_sha256_verify("abc", 3, digest, &equal));
    }
    return problem != NULL ? problem : expect(equal && digest[0] == 0xba && digest[31] == 0xad);
}

static const char *use_hmac(void)
{
    uint8_t tag[TOCK_HMAC_SHA256_SIZE];
    const char *problem = succeed(tock_hmac_sha256_set_key("Jefe", 4));
    if (problem == NULL) {
        problem = succeed(tock_hmac_sha256("what do ya want for nothing?", 28, tag));
    }
    return problem != NULL ? problem : expect(tag[0] == 0x5b && tag[31] == 0x43);
}

static const char *use_aes(void)
{
    uint8_t key[TOCK_AES_SIZE], block[64];
    memset(key, mine(), sizeof key);
    memset(block, 0x55, sizeof block);
    for (int pass = 0; pass < 2; pass++) {
        tock_error_t error = tock_aes_begin(TOCK_AES_CTR, pass == 0, key, key);
        if (error == TOCK_OK) {
            error = tock_aes_crypt(block, block, sizeof block);
        }
        if (error == TOCK_OK) {
            error = tock_aes_end();
        }
        if (error != TOCK_OK) {
            return tock_error_name(error);
        }
    }
    return expect(block[0] == 0x55 && block[63] == 0x55);
}

static const char *use_random(void)
{
    uint8_t bytes[24] = { 0 };
    uint8_t all = 0;
    const char *problem = succeed(tock_random_bytes(bytes, sizeof bytes));
    for (unsigned i = 0; i < sizeof bytes; i++) {
        all |= bytes[i];
    }
    return problem != NULL ? problem : expect(all != 0);
}

static const char *use_key_value(void)
{
    static char key[] = "key ?";
    uint8_t value[20], found[20];
    size_t length;
    key[4] = (char)mine();
    memset(value, mine(), sizeof value);
    const char *problem = succeed(tock_key_value_set(key, 5, value, sizeof value));
    if (problem == NULL) {
        problem = succeed(tock_key_value_get(key, 5, found, sizeof found, &length));
    }
    return problem != NULL ? problem : expect(length == sizeof value && memcmp(found, value, length) == 0);
}

static const char *use_storage(void)
{
    uint8_t written[80], read[80];
    memset(written, mine(), sizeof written);
    const char *problem = succeed(tock_storage_write(100, written, sizeof written));
    if (problem == NULL) {
        problem = succeed(tock_storage_read(100, read, sizeof read));
    }
    return problem != NULL ? problem : expect(memcmp(read, written, sizeof read) == 0);
}

static const char *use_sd_card(void)
{
    static uint8_t sector[TOCK_SD_CARD_SECTOR_SIZE];
    uint32_t kibibytes;
    memset(sector, mine(), sizeof sector);
    const char *problem = succeed(tock_sd_card_initialize(&kibibytes));
    if (problem == NULL) {
        problem = succeed(tock_sd_card_write(mine(), sector));
    }
    memset(sector, 0, sizeof sector);
    if (problem == NULL) {
        problem = succeed(tock_sd_card_read(mine(), sector));
    }
    return problem != NULL ? problem : expect(sector[0] == mine() && sector[511] == mine());
}

static const char *use_screen(void)
{
    static uint8_t row[16];
    memset(row, mine(), sizeof row);
    const char *problem = succeed(tock_screen_set_frame(0, mine() & 31, 128, 1));
    return problem != NULL ? problem : succeed(tock_screen_write(row, sizeof row));
}

static const char *use_text_screen(void)
{
    return succeed(tock_text_screen_print("shared\n"));
}

static const char *use_ethernet(void)
{
    uint8_t frame[64] = { 0xff, 0xff, 0xff, 0xff, 0xff, 0xff };
    frame[14] = mine();
    return succeed(tock_ethernet_transmit(frame, sizeof frame));
}

static const char *use_serial_line(void)
{
    return succeed(tock_serial_line_write(1, "a line of text\n", 15));
}

static const char *use_spi(void)
{
    uint8_t sent[40], received[40];
    memset(sent, mine(), sizeof sent);
    return succeed(tock_spi_controller_transfer(sent, received, sizeof sent));
}

static const char *(*const s_devices[])(void) = {
    use_alarm, use_console, use_adc, use_i2c, use_temperature, use_date_time, use_crc, use_sha, use_hmac, use_aes,
    use_random, use_key_value, use_storage, use_sd_card, use_screen, use_text_screen, use_ethernet, use_serial_line, use_spi,
};

// Ends the process of the name "mortal" at times that are never the same, and starts it again.
static int end_the_other(void)
{
    uint32_t identifiers[12], count = 0;
    uint32_t seed = 1;
    for (unsigned endings = 0; endings < ENDINGS;) {
        seed = seed * 1664525 + 1013904223;
        uint32_t start = tock_alarm_now();
        while (tock_alarm_now() - start < (seed >> 16) % 4000) {
            tock_delay_ms(1);
        }
        tock_process_identifiers(identifiers, 12, &count);
        for (uint32_t i = 0; i < count; i++) {
            char name[12];
            if (tock_process_name(identifiers[i], name, sizeof name) == TOCK_OK && strcmp(name, "mortal") == 0) {
                tock_error_t ended = tock_process_control(identifiers[i], TOCK_PROCESS_TERMINATE);
                tock_error_t begun = tock_process_control(identifiers[i], TOCK_PROCESS_START);
                if (ended != TOCK_OK || begun != TOCK_OK) {
                    tock_printf("shared: cannot end: %s, or start: %s\n", tock_error_name(ended), tock_error_name(begun));
                    return 1;
                }
                endings++;
            }
        }
    }
    tock_printf("shared: ended %u times\n", ENDINGS);
    return 0;
}

int main(void)
{
    if (parameter(0) == ENDER) {
        return end_the_other();
    }
    for (uint32_t round = 1;; round++) {
        const char *problem = s_devices[parameter(0)]();
        if (problem != NULL) {
            tock_printf("shared %c: WRONG in round %u: %s\n", mine(), (unsigned)round, problem);
            return 1;
        }
        if (round % 8 == 0) {
            tock_printf("shared %c: %u rounds\n", mine(), (unsigned)round);
        }
    }
}
