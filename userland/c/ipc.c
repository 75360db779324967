// SPDX-License-Identifier: Apache-2.0 OR MIT

#include "tock/ipc.h"

static size_t length_of(const char *text)
{
    size_t length = 0;
    while (text[length] != '\0') {
        length++;
    }
    return length;
}

tock_error_t tock_ipc_discover(const char *name, uint32_t *process)
{
    tock_error_t error = tock_allow_readonly(TOCK_DRIVER_IPC, TOCK_IPC_BUFFER_NAME, name, length_of(name));
    if (error != TOCK_OK) {
        return error;
    }
    error = tock_command_u32(TOCK_DRIVER_IPC, TOCK_IPC_DISCOVER, 0, 0, process);
    tock_allow_readonly(TOCK_DRIVER_IPC, TOCK_IPC_BUFFER_NAME, NULL, 0);
    return error;
}

tock_error_t tock_ipc_serve(const char *own_name, tock_upcall_t request, void *userdata)
{
    uint32_t self;
    tock_error_t error = tock_ipc_discover(own_name, &self);
    return error == TOCK_OK ? tock_subscribe(TOCK_DRIVER_IPC, self, request, userdata) : error;
}

tock_error_t tock_ipc_listen(uint32_t service, tock_upcall_t answer, void *userdata)
{
    return tock_subscribe(TOCK_DRIVER_IPC, service, answer, userdata);
}

tock_error_t tock_ipc_lend(uint32_t process, void *buffer, size_t length)
{
    return tock_allow_readwrite(TOCK_DRIVER_IPC, process, buffer, length);
}

tock_error_t tock_ipc_notify_service(uint32_t service)
{
    return tock_command_plain(TOCK_DRIVER_IPC, TOCK_IPC_NOTIFY_SERVICE, service, 0);
}

tock_error_t tock_ipc_call(uint32_t service)
{
    tock_error_t error = tock_ipc_notify_service(service);
    if (error == TOCK_OK) {
        tock_yield_wait_for(TOCK_DRIVER_IPC, service);
    }
    return error;
}

tock_error_t tock_ipc_notify_client(uint32_t client)
{
    return tock_command_plain(TOCK_DRIVER_IPC, TOCK_IPC_NOTIFY_CLIENT, client, 0);
}
