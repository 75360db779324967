// SPDX-License-Identifier: Apache-2.0 OR MIT

// An application that waits for no driver: each operation is begun by the function that is told that the one before is over. Then what comes again and
// again, and in the end what waits for what only events tell.

#include <string.h>
#include <tock.h>

// A step: begins an operation; and says, when that is over, whether it has done what it should.
typedef struct {
    const char *name;
    tock_error_t (*begin)(tock_done_t done, void *context);
    bool (*is_right)(void);
} step_t;

static uint8_t s_bytes[16], s_digest[TOCK_SHA256_SIZE], s_sealed[40], s_opened[24];
static uint32_t s_size, s_columns, s_lines, s_kibibytes;
static char s_value[8];
static size_t s_value_length;
static bool s_equal;
static uint16_t s_samples[4];
static const char s_text[] = "abc", s_kept[] = "kept without", s_message[] = "an open envelope";

// FIPS 180-4 and RFC 4231 (test case 2) and FIPS 197 (appendix B, in the electronic codebook).
static const uint8_t DigestOfText[] = { 0xba, 0x78, 0x16, 0xbf }, TagOfWhat[] = { 0x5b, 0xdc, 0xc1, 0x46 };
static const char s_what[] = "what do ya want for nothing?";
static const uint8_t Key[] = { 0x2b, 0x7e, 0x15, 0x16, 0x28, 0xae, 0xd2, 0xa6, 0xab, 0xf7, 0x15, 0x88, 0x09, 0xcf, 0x4f, 0x3c };
static const uint8_t Plain[] = { 0x32, 0x43, 0xf6, 0xa8, 0x88, 0x5a, 0x30, 0x8d, 0x31, 0x31, 0x98, 0xa2, 0xe0, 0x37, 0x07, 0x34 };
static const uint8_t Cipher[] = { 0x39, 0x25, 0x84, 0x1d, 0x02, 0xdc, 0x09, 0xfb, 0xdc, 0x11, 0x85, 0x97, 0x19, 0x6a, 0x0b, 0x32 };
static const uint8_t Nonce[12] = { 1, 2, 3 };
static const tock_aes_seal_t s_how = { TOCK_AES_GCM, Key, Nonce, sizeof Nonce, TOCK_AES_SIZE, 4 };

#define STEP(name, call) static tock_error_t name(tock_done_t done, void *context) { return call; }

STEP(storage_size, tock_storage_size_async(&s_size, done, context))
STEP(old_write, tock_nonvolatile_storage_write_async(8, s_kept, sizeof s_kept, done, context))
STEP(old_read, tock_nonvolatile_storage_read_async(8, s_bytes, sizeof s_kept, done, context))
STEP(key_add, tock_key_value_add_async("k", 1, "one", 3, done, context))
STEP(key_add_again, tock_key_value_add_async("k", 1, "two", 3, done, context))
STEP(key_update, tock_key_value_update_async("k", 1, "three", 5, done, context))
STEP(key_collect, tock_key_value_collect_garbage_async(done, context))
STEP(key_get, tock_key_value_get_async("k", 1, s_value, sizeof s_value, &s_value_length, done, context))
STEP(key_delete, tock_key_value_delete_async("k", 1, done, context))
STEP(key_update_gone, tock_key_value_update_async("k", 1, "four", 4, done, context))
STEP(sha_first, tock_sha256_update_async(s_text, 1, done, context))
STEP(sha_second, tock_sha256_update_async(s_text + 1, 2, done, context))
STEP(sha_finish, tock_sha256_finish_async(s_digest, done, context))
STEP(sha_verify, tock_sha256_verify_async(s_text, 3, s_digest, &s_equal, done, context))
STEP(sha_other, tock_sha256_verify_async(s_text, 2, s_digest, &s_equal, done, context))
STEP(hmac_first, tock_hmac_sha256_update_async(s_what, 10, done, context))
STEP(hmac_second, tock_hmac_sha256_update_async(s_what + 10, 18, done, context))
STEP(hmac_finish, tock_hmac_sha256_finish_async(s_digest, done, context))
STEP(hmac_verify, tock_hmac_sha256_verify_async(s_what, 28, s_digest, &s_equal, done, context))
STEP(aes_begin, tock_aes_begin_async(TOCK_AES_ECB, true, Key, NULL, done, context))
STEP(aes_crypt, tock_aes_crypt_async(Plain, s_bytes, sizeof Plain, done, context))
STEP(aes_seal, tock_aes_seal_async(&s_how, s_message, 20, s_sealed, done, context))
STEP(aes_open, tock_aes_open_async(&s_how, s_sealed, 36, s_opened, done, context))
STEP(screen_power, tock_screen_set_power_async(true, done, context))
STEP(screen_brightness, tock_screen_set_brightness_async(65535, done, context))
STEP(screen_invert, tock_screen_set_invert_async(false, done, context))
STEP(screen_format, tock_screen_set_format_async(TOCK_SCREEN_RGB_332, done, context))
STEP(screen_frame, tock_screen_set_frame_async(0, 0, 2, 2, done, context))
STEP(screen_no_frame, tock_screen_set_frame_async(0, 0, 5000, 2, done, context))
STEP(screen_fill, tock_screen_fill_async("\xff", 1, done, context))
STEP(text_resolution, tock_text_screen_resolution_async(&s_columns, &s_lines, done, context))
STEP(text_power, tock_text_screen_set_power_async(true, done, context))
STEP(text_clear, tock_text_screen_clear_async(done, context))
STEP(text_cursor, tock_text_screen_set_cursor_async(1, 1, done, context))
STEP(text_home, tock_text_screen_home_async(done, context))
STEP(card, tock_sd_card_initialize_async(&s_kibibytes, done, context))
STEP(adc_fill, tock_adc_fill_async(0, 1000, s_samples, 4, done, context))

static bool has_size(void) { return s_size != 0; }
static bool has_read(void) { return memcmp(s_bytes, s_kept, sizeof s_kept) == 0; }
static bool has_value(void) { return s_value_length == 5 && memcmp(s_value, "three", 5) == 0; }
static bool is_digest(void) { return memcmp(s_digest, DigestOfText, sizeof DigestOfText) == 0; }
static bool is_tag(void) { return memcmp(s_digest, TagOfWhat, sizeof TagOfWhat) == 0; }
static bool is_equal(void) { return s_equal; }
static bool is_cipher(void) { return memcmp(s_bytes, Cipher, sizeof Cipher) == 0; }
static bool is_sealed(void) { return memcmp(s_sealed, s_message, 4) == 0 && memcmp(s_sealed + 4, s_message + 4, 12) != 0; }
static bool has_resolution(void) { return s_columns > 1 && s_lines > 1; }
static bool has_card(void) { return s_kibibytes == 1024; }

static bool is_opened(void)
{
    bool is_right = memcmp(s_opened, s_message, sizeof s_message) == 0;
    s_sealed[30] ^= 1;
    return is_right;
}

static bool is_hidden(void)
{
    static const uint8_t zeros[20];
    return memcmp(s_opened, zeros, sizeof zeros) == 0;
}

// Ten bits are measured, from the highest on: what was not filled would have others.
static bool is_filled(void)
{
    return ((s_samples[0] | s_samples[1] | s_samples[2] | s_samples[3]) & 0x3f) == 0;
}

static const step_t s_steps[] = {
    { "storage size", storage_size, has_size },
    { "nonvolatile-storage write", old_write, NULL },
    { "nonvolatile-storage read", old_read, has_read },
    { "key-value add", key_add, NULL },
    { "key-value add again", key_add_again, NULL },
    { "key-value update", key_update, NULL },
    { "key-value collect", key_collect, NULL },
    { "key-value get", key_get, has_value },
    { "key-value delete", key_delete, NULL },
    { "key-value update what is gone", key_update_gone, NULL },
    { "sha update", sha_first, NULL },
    { "sha second update", sha_second, NULL },
    { "sha finish", sha_finish, is_digest },
    { "sha verify", sha_verify, is_equal },
    { "sha verify another", sha_other, is_equal },
    { "hmac update", hmac_first, NULL },
    { "hmac second update", hmac_second, NULL },
    { "hmac finish", hmac_finish, is_tag },
    { "hmac verify", hmac_verify, is_equal },
    { "aes begin", aes_begin, NULL },
    { "aes crypt", aes_crypt, is_cipher },
    { "aes seal", aes_seal, is_sealed },
    { "aes open", aes_open, is_opened },
    { "aes open what was changed", aes_open, is_hidden },
    { "screen power", screen_power, NULL },
    { "screen brightness", screen_brightness, NULL },
    { "screen invert", screen_invert, NULL },
    { "screen format", screen_format, NULL },
    { "screen frame", screen_frame, NULL },
    { "screen frame too large", screen_no_frame, NULL },
    { "screen fill", screen_fill, NULL },
    { "text-screen resolution", text_resolution, has_resolution },
    { "text-screen power", text_power, NULL },
    { "text-screen clear", text_clear, NULL },
    { "text-screen cursor", text_cursor, NULL },
    { "text-screen home", text_home, NULL },
    { "sd-card initialize", card, has_card },
    { "adc fill", adc_fill, is_filled },
};

enum { STEPS = sizeof s_steps / sizeof s_steps[0] };

static unsigned s_step;

static void begin(void);

static void over(tock_error_t error, void *context)
{
    const step_t *step = context;
    tock_printf("callbacks: %s: %s%s\n", step->name, tock_error_name(error), step->is_right == NULL ? "" : step->is_right() ? ", right" : ", wrong");
    s_step++;
    begin();
}

// Begins the next step that can be begun.
static void begin(void)
{
    for (; s_step < STEPS; s_step++) {
        tock_error_t error = s_steps[s_step].begin(over, (void *)&s_steps[s_step]);
        if (error == TOCK_OK) {
            return;
        }
        tock_printf("callbacks: %s: not begun, %s\n", s_steps[s_step].name, tock_error_name(error));
    }
}

static unsigned s_times;

static void sampled(const uint16_t *samples, size_t count, void *name)
{
    if (++s_times <= 2) {
        bool is_right = (samples[0] & 0x3f) == 0 && (samples[count - 1] & 0x3f) == 0;
        tock_printf("callbacks: %s of %u, %s\n", (const char *)name, (unsigned)count, is_right ? "right" : "wrong");
    }
}

static void sample(void)
{
    tock_adc_on_samples(sampled, "samples");
    for (tock_adc_start(0, 1000); s_times < 2;) {
        tock_yield_wait();
    }
    tock_adc_stop();
    s_times = 0;
    static uint16_t second[4] = { 0x3f, 0x3f, 0x3f, 0x3f };
    tock_adc_on_samples(sampled, "buffers");
    for (tock_adc_start_buffers(0, 1000, s_samples, second, 4); s_times < 2;) {
        tock_yield_wait();
    }
    tock_adc_stop();
    tock_adc_on_samples(NULL, NULL);
}

static void call(void)
{
    static char text[32] TOCK_IPC_BUFFER(32) = "called";
    uint32_t service;
    while (tock_ipc_discover("capitals-service", &service) != TOCK_OK) {
        tock_delay_ms(10);
    }
    // The service listens before it gives its turn away.
    tock_delay_ms(10);
    tock_ipc_lend(service, text, sizeof text);
    tock_error_t error = tock_ipc_call(service);
    tock_printf("callbacks: call: %s, %s\n", tock_error_name(error), text);
}

static void wait_for_pins(void)
{
    uint32_t number = 0;
    bool high = false;
    tock_button_enable_interrupt(3);
    tock_printf("callbacks: press\n");
    tock_error_t error = tock_button_wait(&number, &high);
    tock_printf("callbacks: button %u %s, %s\n", (unsigned)number, high ? "pressed" : "released", tock_error_name(error));
    error = tock_button_wait(&number, &high);
    tock_printf("callbacks: button %u %s, %s\n", (unsigned)number, high ? "pressed" : "released", tock_error_name(error));
    tock_gpio_enable_input(1, TOCK_GPIO_PULL_NONE);
    tock_gpio_enable_interrupt(1, TOCK_GPIO_EDGE_RISING);
    tock_printf("callbacks: drive\n");
    error = tock_gpio_wait(&number, &high);
    tock_printf("callbacks: pin %u %s, %s\n", (unsigned)number, high ? "high" : "low", tock_error_name(error));
}

int main(void)
{
    tock_hmac_sha256_set_key("Jefe", 4);
    memset(s_samples, 0xff, sizeof s_samples);
    begin();
    while (s_step < STEPS) {
        tock_yield_wait();
    }
    sample();
    call();
    wait_for_pins();
    tock_printf("callbacks: over\n");
    return 0;
}
