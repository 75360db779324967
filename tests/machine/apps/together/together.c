// SPDX-License-Identifier: Apache-2.0 OR MIT

// An application that has every driver at work at the same time, by the functions that do not wait.

#include <string.h>
#include <tock.h>

static const char s_text[] = "abc";
static unsigned s_open;
static unsigned s_ended_early;
static bool s_begun;

static uint16_t s_sample;
static uint8_t s_key[TOCK_AES_SIZE] = "a key of sixteen", s_block[TOCK_AES_SIZE];
static uint32_t s_check;
static uint8_t s_digest[TOCK_SHA256_SIZE], s_tag[TOCK_HMAC_SHA256_SIZE], s_random[8], s_bytes[8], s_spi[8], s_sector[TOCK_SD_CARD_SECTOR_SIZE];
static uint8_t s_frame[64] = { 0xff, 0xff, 0xff, 0xff, 0xff, 0xff };
static int32_t s_centidegrees;
static tock_date_time_t s_time;
static uint8_t s_limit[2] = { 3 };
static char s_found[8];
static size_t s_found_length;

static void done(tock_error_t error, void *name)
{
    // Nothing ends before a yield.
    s_ended_early += !s_begun;
    s_open--;
    tock_printf("together: %s: %s\n", (const char *)name, tock_error_name(error));
}

static void line_done(tock_error_t error, size_t length, void *name)
{
    (void)length;
    done(error, name);
}

static void begun(const char *name, tock_error_t error)
{
    if (error == TOCK_OK) {
        s_open++;
    } else {
        tock_printf("together: %s did not begin: %s\n", name, tock_error_name(error));
    }
}

static void begin(void)
{
    begun("crc", tock_crc_compute_async(TOCK_CRC_32, "123456789", 9, &s_check, done, "crc"));
    begun("sha", tock_sha256_async(s_text, 3, s_digest, done, "sha"));
    tock_hmac_sha256_set_key("Jefe", 4);
    begun("hmac", tock_hmac_sha256_async("what do ya want for nothing?", 28, s_tag, done, "hmac"));
    begun("random", tock_random_bytes_async(s_random, sizeof s_random, done, "random"));
    begun("temperature", tock_temperature_read_async(&s_centidegrees, done, "temperature"));
    begun("date-time", tock_date_time_read_async(&s_time, done, "date-time"));
    begun("i2c", tock_i2c_master_write_read_async(0x48, s_limit, 1, 2, done, "i2c"));
    begun("spi", tock_spi_controller_transfer_async(s_text, s_spi, 3, done, "spi"));
    begun("key-value", tock_key_value_get_async("key", 3, s_found, sizeof s_found, &s_found_length, done, "key-value"));
    begun("storage", tock_storage_read_async(0, s_bytes, sizeof s_bytes, done, "storage"));
    begun("sd-card", tock_sd_card_read_async(1, s_sector, done, "sd-card"));
    begun("screen", tock_screen_write_async(s_text, 3, done, "screen"));
    begun("text-screen", tock_text_screen_write_async(s_text, 3, done, "text-screen"));
    begun("ethernet", tock_ethernet_transmit_async(s_frame, sizeof s_frame, done, "ethernet"));
    begun("adc", tock_adc_sample_async(0, &s_sample, done, "adc"));
    begun("aes", tock_aes_crypt_async(s_block, s_block, sizeof s_block, done, "aes"));
    begun("serial-line", tock_serial_line_write_async(1, s_text, 3, line_done, "serial-line"));
}

// What is under way is not disturbed by a second request, whether that is waited for or not.
static void disturb(void)
{
    uint32_t check;
    tock_error_t second = tock_crc_compute_async(TOCK_CRC_32, "12", 2, &check, done, "second");
    tock_error_t waited = tock_sha256("x", 1, s_digest);
    tock_error_t nobody = tock_random_bytes_async(s_random, 1, NULL, NULL);
    tock_printf("together: %s %s %s\n", tock_error_name(second), tock_error_name(waited), tock_error_name(nobody));

    // Nor by one that has no buffers of its own, and must leave those of the other alone.
    uint32_t kibibytes;
    tock_error_t card = tock_sd_card_initialize(&kibibytes);
    tock_error_t screen = tock_screen_set_frame(0, 0, 8, 8);
    tock_error_t cipher = tock_aes_begin(TOCK_AES_ECB, true, s_key, NULL);
    tock_printf("together: %s %s %s\n", tock_error_name(card), tock_error_name(screen), tock_error_name(cipher));
}

int main(void)
{
    uint32_t kibibytes;
    tock_key_value_set("key", 3, "value", 5);
    uint8_t kept[8] = "kept";
    tock_storage_write(0, kept, sizeof kept);
    tock_sd_card_initialize(&kibibytes);
    tock_aes_begin(TOCK_AES_ECB, true, s_key, NULL);
    begin();
    disturb();
    s_begun = true;
    tock_printf("together: %u at once\n", s_open);
    while (s_open != 0) {
        tock_yield_wait();
    }
    tock_printf("together: %x %02x %02x %d %u %u %.5s %s %u\n", (unsigned)s_check, s_digest[0], s_tag[0], (int)s_centidegrees, s_time.year >= 2000,
        s_limit[0], s_found, (const char *)s_bytes, s_sector[511]);

    // After that each can be waited for again.
    tock_error_t again = tock_crc_compute(TOCK_CRC_32C, "123456789", 9, &s_check);
    tock_printf("together: again %s %x, %u early\n", tock_error_name(again), (unsigned)s_check, s_ended_early);
    return 0;
}
