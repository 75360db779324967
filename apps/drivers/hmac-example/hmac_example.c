// SPDX-License-Identifier: Apache-2.0 OR MIT

#include <tock.h>

// The key and the message of test case 2 in RFC 4231.
int main(void)
{
    static const char message[] = "what do ya want for nothing?";
    uint8_t tag[TOCK_HMAC_SHA256_SIZE];
    bool equal = false;
    tock_hmac_sha256_set_key("Jefe", 4);
    tock_error_t error = tock_hmac_sha256(message, sizeof message - 1, tag);
    tock_printf("hmac: %s, %02x%02x%02x%02x...\n", tock_error_name(error), tag[0], tag[1], tag[2], tag[3]);
    tag[31] ^= 1;
    tock_hmac_sha256_verify(message, sizeof message - 1, tag, &equal);
    tock_printf("hmac: a changed tag is %s\n", equal ? "right" : "wrong");
    return 0;
}
