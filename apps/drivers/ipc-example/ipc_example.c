// SPDX-License-Identifier: Apache-2.0 OR MIT

#include <tock.h>

static void answered(uint32_t service, uint32_t length, uint32_t address, void *text)
{
    (void)service, (void)length, (void)address;
    tock_printf("ipc: the answer is %s\n", (const char *)text);
}

int main(void)
{
    static char text[32] TOCK_IPC_BUFFER(32) = "written by two";
    uint32_t service;
    tock_error_t error = tock_ipc_discover("capitals-service", &service);
    if (error != TOCK_OK) {
        tock_printf("ipc: no service: %s\n", tock_error_name(error));
        return (int)error;
    }
    tock_ipc_listen(service, answered, text);
    tock_ipc_lend(service, text, sizeof text);
    tock_ipc_notify_service(service);
    tock_yield_wait();
    return 0;
}
