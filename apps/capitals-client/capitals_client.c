// SPDX-License-Identifier: Apache-2.0 OR MIT

#include <tock.h>

static volatile bool s_answered;

static void answer(uint32_t service, uint32_t length, uint32_t address, void *userdata)
{
    (void)service;
    (void)length;
    (void)address;
    (void)userdata;
    s_answered = true;
}

// Lends a line to the service and prints what comes back.
int main(void)
{
    static char text[64] TOCK_IPC_BUFFER(64) = "lent by one process, written by another";
    uint32_t service;

    while (tock_ipc_discover("capitals-service", &service) != TOCK_OK) {
        tock_delay_ms(100);
    }
    tock_printf("capitals-client: before: %s\n", text);

    tock_error_t error = tock_ipc_listen(service, answer, NULL);
    if (error == TOCK_OK) {
        error = tock_ipc_lend(service, text, sizeof text);
    }
    // A notification that comes before the service has begun to listen is lost, so ask until there is an answer.
    while (error == TOCK_OK && !s_answered) {
        error = tock_ipc_notify_service(service);
        tock_delay_ms(100);
    }
    tock_ipc_lend(service, NULL, 0);
    if (error != TOCK_OK) {
        tock_printf("capitals-client: no service: %s\n", tock_error_name(error));
        return (int)error;
    }
    tock_printf("capitals-client: after: %s\n", text);
    return 0;
}
