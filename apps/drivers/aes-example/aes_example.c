// SPDX-License-Identifier: Apache-2.0 OR MIT

#include <string.h>
#include <tock.h>

// Key, counter and first block of the standard's example for counter mode (NIST SP 800-38A, F.5.1).
static const uint8_t key[TOCK_AES_SIZE] = {0x2b, 0x7e, 0x15, 0x16, 0x28, 0xae, 0xd2, 0xa6, 0xab, 0xf7, 0x15, 0x88, 0x09, 0xcf, 0x4f, 0x3c};
static const uint8_t counter[TOCK_AES_SIZE] = {0xf0, 0xf1, 0xf2, 0xf3, 0xf4, 0xf5, 0xf6, 0xf7, 0xf8, 0xf9, 0xfa, 0xfb, 0xfc, 0xfd, 0xfe, 0xff};
static const uint8_t plain[TOCK_AES_SIZE] = {0x6b, 0xc1, 0xbe, 0xe2, 0x2e, 0x40, 0x9f, 0x96, 0xe9, 0x3d, 0x7e, 0x11, 0x73, 0x93, 0x17, 0x2a};

int main(void)
{
    uint8_t block[TOCK_AES_SIZE];
    tock_aes_begin(TOCK_AES_CTR, true, key, counter);
    tock_error_t error = tock_aes_crypt(plain, block, sizeof block);
    tock_aes_end();
    tock_printf("aes: %s, %02x%02x%02x%02x...\n", tock_error_name(error), block[0], block[1], block[2], block[3]);
    tock_aes_begin(TOCK_AES_CTR, false, key, counter);
    tock_aes_crypt(block, block, sizeof block);
    tock_aes_end();
    tock_printf("aes: decrypted it is %s\n", memcmp(block, plain, sizeof block) == 0 ? "what it was" : "something else");
    return 0;
}
