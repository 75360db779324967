// SPDX-License-Identifier: Apache-2.0 OR MIT

#include <tock.h>

#include "parameters.h"

// Parameters: 0 a letter that names the process.
// Prints digests and tags of known messages, in one piece and in parts, and what comparing says.

static const uint8_t s_zeros[1000];

static void print_digest(const char *what, tock_error_t error, const uint8_t *digest)
{
    char text[2 * TOCK_SHA256_SIZE + 1];
    for (unsigned i = 0; i < TOCK_SHA256_SIZE; i++) {
        tock_snprintf(&text[2 * i], 3, "%02x", digest[i]);
    }
    tock_printf("digests %c: %s: %s %s\n", (char)parameter(0), what, tock_error_name(error), text);
}

static void hash(void)
{
    uint8_t digest[TOCK_SHA256_SIZE] = { 0 };
    print_digest("sha of abc", tock_sha256("abc", 3, digest), digest);

    bool equal = false;
    tock_error_t error = tock_sha256_verify("abc", 3, digest, &equal);
    tock_printf("digests %c: same message: %s %u\n", (char)parameter(0), tock_error_name(error), equal);
    error = tock_sha256_verify("abd", 3, digest, &equal);
    tock_printf("digests %c: other message: %s %u\n", (char)parameter(0), tock_error_name(error), equal);

    // A million zeros would be the standard's; a hundred thousand are long enough to meet the other process many times.
    error = TOCK_OK;
    for (unsigned i = 0; i < 100 && error == TOCK_OK; i++) {
        error = tock_sha256_update(s_zeros, sizeof s_zeros);
    }
    print_digest("sha of zeros", error == TOCK_OK ? tock_sha256_finish(digest) : error, digest);
    tock_printf("digests %c: no parts: %s\n", (char)parameter(0), tock_error_name(tock_sha256_finish(digest)));
}

static void authenticate(void)
{
    static const char message[] = "what do ya want for nothing?";
    uint8_t tag[TOCK_HMAC_SHA256_SIZE] = { 0 };
    tock_printf("digests %c: no key: %s\n", (char)parameter(0), tock_error_name(tock_hmac_sha256(message, 28, tag)));
    tock_hmac_sha256_set_key("Jefe", 4);
    print_digest("hmac", tock_hmac_sha256(message, 28, tag), tag);
    tag[31] ^= 1;
    bool equal = true;
    tock_error_t error = tock_hmac_sha256_verify(message, 28, tag, &equal);
    tock_printf("digests %c: other tag: %s %u\n", (char)parameter(0), tock_error_name(error), equal);
    tock_hmac_sha256_update(message, 10);
    tock_hmac_sha256_update(message + 10, 18);
    print_digest("hmac of parts", tock_hmac_sha256_finish(tag), tag);
}

int main(void)
{
    hash();
    authenticate();
    tock_printf("digests %c: over\n", (char)parameter(0));
    return 0;
}
