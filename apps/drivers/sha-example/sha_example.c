// SPDX-License-Identifier: Apache-2.0 OR MIT

#include <tock.h>

// "abc" is the first message of the standard's examples (FIPS 180-4).
int main(void)
{
    uint8_t digest[TOCK_SHA256_SIZE];
    bool equal = false;
    tock_error_t error = tock_sha256("abc", 3, digest);
    tock_printf("sha: %s, %02x%02x%02x%02x...\n", tock_error_name(error), digest[0], digest[1], digest[2], digest[3]);
    tock_sha256_update("ab", 2);
    tock_sha256_update("c", 1);
    tock_sha256_finish(digest);
    tock_sha256_verify("abc", 3, digest, &equal);
    tock_printf("sha: in two parts it is %s\n", equal ? "the same" : "another");
    return 0;
}
