// SPDX-License-Identifier: Apache-2.0 OR MIT

#include <tock.h>

// Another application, whole (guest.S). A real loader gets one over a wire.
extern const uint8_t guest_image[];
extern const uint32_t guest_size;

enum { GUEST_ID = 0x67756573 };

int main(void)
{
    tock_error_t error = tock_app_loader_install(guest_image, guest_size);
    tock_delay_ms(100);
    tock_printf("app-loader: installed, %s\n", tock_error_name(error));
    error = tock_app_loader_unload(GUEST_ID, NULL);
    tock_printf("app-loader: removed, %s\n", tock_error_name(error));
    return (int)error;
}
