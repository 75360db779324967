// SPDX-License-Identifier: Apache-2.0 OR MIT

#include <tock.h>

static void request(uint32_t client, uint32_t length, uint32_t address, void *userdata)
{
    (void)userdata;
    char *text = (char *)address;
    for (uint32_t i = 0; i < length; i++) {
        if (text[i] >= 'a' && text[i] <= 'z') {
            text[i] = (char)(text[i] - 'a' + 'A');
        }
    }
    tock_ipc_notify_client(client);
}

// Serves whoever asks: writes the text that a client lends in capitals, in the client's own memory.
int main(void)
{
    tock_error_t error = tock_ipc_serve("capitals-service", request, NULL);
    if (error != TOCK_OK) {
        tock_printf("capitals-service: cannot serve: %s\n", tock_error_name(error));
        return (int)error;
    }
    for (;;) {
        tock_yield_wait();
    }
}
