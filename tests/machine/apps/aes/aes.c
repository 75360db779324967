// SPDX-License-Identifier: Apache-2.0 OR MIT

#include <string.h>
#include <tock.h>

#include "parameters.h"

// Parameters: 0 a letter that names the process.
// Encrypts a message of two blocks in each mode without a tag, prints what came out, and decrypts it in place. Seals and opens one in the others.

enum { LENGTH = 2 * TOCK_AES_SIZE, MOST = 96 };

// The key, the vector and the first two blocks of the examples of NIST SP 800-38A.
static const uint8_t s_key[TOCK_AES_SIZE] = { 0x2b, 0x7e, 0x15, 0x16, 0x28, 0xae, 0xd2, 0xa6,
                                              0xab, 0xf7, 0x15, 0x88, 0x09, 0xcf, 0x4f, 0x3c };
static const uint8_t s_vector[TOCK_AES_SIZE] = { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15 };
static const uint8_t s_text[LENGTH] = { 0x6b, 0xc1, 0xbe, 0xe2, 0x2e, 0x40, 0x9f, 0x96, 0xe9, 0x3d, 0x7e, 0x11, 0x73, 0x93, 0x17, 0x2a,
                                        0xae, 0x2d, 0x8a, 0x57, 0x1e, 0x03, 0xac, 0x9c, 0x9e, 0xb7, 0x6f, 0xac, 0x45, 0xaf, 0x8e, 0x51 };

static void print_some(const char *mode, const char *what, tock_error_t error, const uint8_t *bytes, size_t length)
{
    char text[2 * MOST + 1];
    for (size_t i = 0; i < length; i++) {
        tock_snprintf(&text[2 * i], 3, "%02x", bytes[i]);
    }
    tock_printf("aes %c: %s %s: %s %s\n", (char)parameter(0), mode, what, tock_error_name(error), text);
}

static void print_bytes(const char *mode, const char *what, tock_error_t error, const uint8_t *bytes)
{
    print_some(mode, what, error, bytes, LENGTH);
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

// Seals a message whose first bytes are associated data, opens it in place, and once more with a bit changed.
static void seal(const char *name, const tock_aes_seal_t *how, const uint8_t *message, size_t length)
{
    size_t sealed = length + how->tag_length;
    uint8_t bytes[MOST];
    print_some(name, "sealed", tock_aes_seal(how, message, length, bytes), bytes, sealed);
    uint8_t changed[MOST];
    memcpy(changed, bytes, sealed);
    changed[length - 1] ^= 1;
    print_some(name, "opened", tock_aes_open(how, bytes, sealed, bytes), bytes, length);
    print_some(name, "changed", tock_aes_open(how, changed, sealed, changed), changed, length);
}

// RFC 3610, packet vector 1.
static void seal_ccm(void)
{
    static const uint8_t key[] = { 0xc0, 0xc1, 0xc2, 0xc3, 0xc4, 0xc5, 0xc6, 0xc7, 0xc8, 0xc9, 0xca, 0xcb, 0xcc, 0xcd, 0xce, 0xcf };
    static const uint8_t nonce[] = { 0, 0, 0, 3, 2, 1, 0, 0xa0, 0xa1, 0xa2, 0xa3, 0xa4, 0xa5 };
    uint8_t message[31];
    for (unsigned i = 0; i < sizeof message; i++) {
        message[i] = (uint8_t)i;
    }
    const tock_aes_seal_t how = {
        .mode = TOCK_AES_CCM, .key = key, .nonce = nonce, .nonce_length = sizeof nonce, .tag_length = 8, .associated_length = 8
    };
    seal("ccm", &how, message, sizeof message);
}

// Test case 2 of those that NIST published for GCM: nothing but zeros.
static void seal_gcm(void)
{
    static const uint8_t zeros[TOCK_AES_SIZE];
    const tock_aes_seal_t how = { .mode = TOCK_AES_GCM, .key = zeros, .nonce = zeros, .nonce_length = 12, .tag_length = TOCK_AES_SIZE };
    seal("gcm", &how, zeros, sizeof zeros);
}

int main(void)
{
    seal_ccm();
    seal_gcm();
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
