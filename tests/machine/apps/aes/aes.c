// SPDX-License-Identifier: Apache-2.0 OR MIT

#include <tock.h>

#include "parameters.h"

// Parameters: 0 a letter that names the process.
// Encrypts a message of two blocks in each mode, prints what came out, and decrypts it in place.

enum { LENGTH = 2 * TOCK_AES_SIZE };

// The key, the vector and the first two blocks of the examples of NIST SP 800-38A.
static const uint8_t s_key[TOCK_AES_SIZE] = { 0x2b, 0x7e, 0x15, 0x16, 0x28, 0xae, 0xd2, 0xa6,
                                              0xab, 0xf7, 0x15, 0x88, 0x09, 0xcf, 0x4f, 0x3c };
static const uint8_t s_vector[TOCK_AES_SIZE] = { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15 };
static const uint8_t s_text[LENGTH] = { 0x6b, 0xc1, 0xbe, 0xe2, 0x2e, 0x40, 0x9f, 0x96, 0xe9, 0x3d, 0x7e, 0x11, 0x73, 0x93, 0x17, 0x2a,
                                        0xae, 0x2d, 0x8a, 0x57, 0x1e, 0x03, 0xac, 0x9c, 0x9e, 0xb7, 0x6f, 0xac, 0x45, 0xaf, 0x8e, 0x51 };

static void print_bytes(const char *mode, const char *what, tock_error_t error, const uint8_t *bytes)
{
    char text[2 * LENGTH + 1];
    for (unsigned i = 0; i < LENGTH; i++) {
        tock_snprintf(&text[2 * i], 3, "%02x", bytes[i]);
    }
    tock_printf("aes %c: %s %s: %s %s\n", (char)parameter(0), mode, what, tock_error_name(error), text);
}

static void both_ways(const char *name, tock_aes_mode_t mode, const uint8_t *vector)
{
    uint8_t bytes[LENGTH] = { 0 };
    tock_error_t error = tock_aes_begin(mode, true, s_key, vector);
    if (error == TOCK_OK) {
        error = tock_aes_crypt(s_text, bytes, LENGTH);
    }
    print_bytes(name, "encrypted", error, bytes);
    error = tock_aes_begin(mode, false, s_key, vector);
    if (error == TOCK_OK) {
        error = tock_aes_crypt(bytes, bytes, TOCK_AES_SIZE);
    }
    if (error == TOCK_OK) {
        error = tock_aes_crypt(bytes + TOCK_AES_SIZE, bytes + TOCK_AES_SIZE, LENGTH - TOCK_AES_SIZE);
    }
    print_bytes(name, "decrypted", error, bytes);
}

int main(void)
{
    both_ways("ecb", TOCK_AES_ECB, NULL);
    both_ways("cbc", TOCK_AES_CBC, s_vector);
    both_ways("ctr", TOCK_AES_CTR, s_vector);
    uint8_t bytes[LENGTH] = { 0 };
    tock_printf("aes %c: no vector: %s\n", (char)parameter(0), tock_error_name(tock_aes_begin(TOCK_AES_CBC, true, s_key, NULL)));
    tock_aes_begin(TOCK_AES_CBC, true, s_key, s_vector);
    tock_printf("aes %c: half a block: %s\n", (char)parameter(0), tock_error_name(tock_aes_crypt(s_text, bytes, 8)));
    tock_error_t ended = tock_aes_end();
    tock_printf("aes %c: ended: %s, then %s\n", (char)parameter(0), tock_error_name(ended),
                tock_error_name(tock_aes_crypt(s_text, bytes, LENGTH)));
    tock_printf("aes %c: over\n", (char)parameter(0));
    return 0;
}
