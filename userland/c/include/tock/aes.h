// SPDX-License-Identifier: Apache-2.0 OR MIT

/// AES with keys of 128 bits (driver 0x40006). Each call returns when it is done; no upcall runs meanwhile. Key, vector and source may
/// lie in flash; the destination must be in RAM, and may be where the source is.

#ifndef TOCK_AES_H
#define TOCK_AES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "tock/errors.h"

enum { TOCK_AES_SIZE = 16 };

typedef enum {
    TOCK_AES_CTR = 0, ///< counter: any number of bytes
    TOCK_AES_CBC = 1, ///< cipher block chaining: whole blocks
    TOCK_AES_ECB = 2, ///< electronic codebook: whole blocks, and equal ones show; no vector
} tock_aes_mode_t;

/// Begins a message. Every message needs a vector that was never used with the key before; NULL for TOCK_AES_ECB.
tock_error_t tock_aes_begin(tock_aes_mode_t mode, bool encrypt, const uint8_t key[TOCK_AES_SIZE], const uint8_t vector[TOCK_AES_SIZE]);

/// Encrypts or decrypts the next part of it. TOCK_OFF before tock_aes_begin(), TOCK_SIZE for a part that is not whole blocks.
tock_error_t tock_aes_crypt(const void *source, void *destination, size_t length);

/// Ends it: the kernel forgets the key.
tock_error_t tock_aes_end(void);

#endif
