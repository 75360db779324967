// SPDX-License-Identifier: Apache-2.0 OR MIT

/// Inter-process communication (driver 0x10000): applications find each other by name, notify each other, and lend each
/// other memory.
///
/// Upcalls get the number of the process that notifies, the length of the memory it lends and its address, or 0 and 0. The
/// memory can be read and written from then on until its owner lends something else or ends; a later access is a fault.
/// So answer a request before the client goes on, and do not keep the address.

#ifndef TOCK_IPC_H
#define TOCK_IPC_H

#include <stddef.h>
#include <stdint.h>

#include "tock/errors.h"
#include "tock/syscalls.h"

/// Put this before the definition of a buffer to be lent. Its size has to be a power of two, 32 at least, or a multiple
/// of 32 that does not cross a multiple of 256: what the memory protection unit can show and no more.
#define TOCK_IPC_BUFFER(size) __attribute__((aligned(size)))

/// Finds the living process of the application with this name. TOCK_NODEVICE if there is none (yet).
tock_error_t tock_ipc_discover(const char *name, uint32_t *process);

/// Offers a service: the function is called, in a yield, with every client's notifications. `own_name` is this
/// application's own name.
tock_error_t tock_ipc_serve(const char *own_name, tock_upcall_t request, void *userdata);

/// Has a function called with the notifications of a service that was discovered.
tock_error_t tock_ipc_listen(uint32_t service, tock_upcall_t answer, void *userdata);

/// Lends memory to a process, from the next notification of it on, in the place of what it was lent before. (NULL, 0)
/// takes it back.
tock_error_t tock_ipc_lend(uint32_t process, void *buffer, size_t length);

/// Notifies a service. TOCK_NODEVICE if it has ended since it was discovered: discover it again. TOCK_BUSY if it has
/// borrowed from too many others: try later. TOCK_INVAL if the memory lent is not as TOCK_IPC_BUFFER says.
tock_error_t tock_ipc_notify_service(uint32_t service);

/// Notifies a service and waits for its next notification, which is its answer; no upcall runs meanwhile. Fails as
/// tock_ipc_notify_service(). Waits for ever if the service does not answer: tock_ipc_listen() and an alarm do not.
tock_error_t tock_ipc_call(uint32_t service);

/// Notifies a client that has notified this service. Fails as tock_ipc_notify_service().
tock_error_t tock_ipc_notify_client(uint32_t client);

#endif
