// SPDX-License-Identifier: Apache-2.0 OR MIT

/// AES with keys of 128 bits (driver 0x40006). No upcall runs while a call waits. Key, vector and source may
/// lie in flash; the destination must be in RAM, and may be where the source is.

#ifndef TOCK_AES_H
#define TOCK_AES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "tock/errors.h"
#include "tock/operation.h"

enum { TOCK_AES_SIZE = 16 };

typedef enum {
    TOCK_AES_CTR = 0, ///< counter: any number of bytes
    TOCK_AES_CBC = 1, ///< cipher block chaining: whole blocks
    TOCK_AES_ECB = 2, ///< electronic codebook: whole blocks, and equal ones show; no vector
    TOCK_AES_CCM = 3, ///< counter mode with a tag, for tock_aes_seal() and tock_aes_open() only
    TOCK_AES_GCM = 4, ///< likewise, with a tag of 16 bytes and a nonce of 12
} tock_aes_mode_t;

/// How a message is sealed: by both sides in the same way.
typedef struct {
    tock_aes_mode_t mode;      ///< TOCK_AES_CCM or TOCK_AES_GCM
    const uint8_t *key;        ///< TOCK_AES_SIZE bytes
    const uint8_t *nonce;      ///< never used with the key before
    size_t nonce_length;       ///< CCM: 7 to 13 bytes; GCM: 12
    size_t tag_length;         ///< CCM: 4 to 16, even; GCM: 16
    size_t associated_length;  ///< bytes before the message that are protected from changes, but not encrypted
} tock_aes_seal_t;

/// Begins a message. Every message needs a vector that was never used with the key before; NULL for TOCK_AES_ECB.
tock_error_t tock_aes_begin(tock_aes_mode_t mode, bool encrypt, const uint8_t key[TOCK_AES_SIZE], const uint8_t vector[TOCK_AES_SIZE]);

/// Encrypts or decrypts the next part of it. TOCK_OFF before tock_aes_begin(), TOCK_SIZE for a part that is not whole blocks.
tock_error_t tock_aes_crypt(const void *source, void *destination, size_t length);

/// Ends it: the kernel forgets the key.
tock_error_t tock_aes_end(void);

/// Encrypts a message, with the associated data before it, and puts the tag behind it. The destination has room for all three.
tock_error_t tock_aes_seal(const tock_aes_seal_t *how, const void *source, size_t length, void *destination);

/// Decrypts what tock_aes_seal() has made, of `length` bytes, and leaves the tag out. TOCK_FAIL if the tag is wrong: nobody who has the key
/// has made this with this nonce, and the destination is filled with zeros.
tock_error_t tock_aes_open(const tock_aes_seal_t *how, const void *source, size_t length, void *destination);

/// The same without waiting; see tock/operation.h. What `how` points to must stay as well.
tock_error_t tock_aes_begin_async(tock_aes_mode_t mode, bool encrypt, const uint8_t key[TOCK_AES_SIZE],
    const uint8_t vector[TOCK_AES_SIZE], tock_done_t done, void *context);
tock_error_t tock_aes_crypt_async(const void *source, void *destination, size_t length, tock_done_t done, void *context);
tock_error_t tock_aes_seal_async(
    const tock_aes_seal_t *how, const void *source, size_t length, void *destination, tock_done_t done, void *context);
tock_error_t tock_aes_open_async(
    const tock_aes_seal_t *how, const void *source, size_t length, void *destination, tock_done_t done, void *context);

#endif
