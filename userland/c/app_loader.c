// SPDX-License-Identifier: Apache-2.0 OR MIT

#include "tock/app_loader.h"

#include "tock/syscalls.h"

static tock_error_t perform(uint32_t command, uint32_t slot, uint32_t argument1, uint32_t argument2, uint32_t *value)
{
    tock_error_t error = tock_command_plain(TOCK_DRIVER_APP_LOADER, command, argument1, argument2);
    if (error == TOCK_OK) {
        tock_upcall_arguments_t result = tock_yield_wait_for(TOCK_DRIVER_APP_LOADER, slot);
        error = (tock_error_t)result.argument[0];
        *value = result.argument[1];
    }
    return error;
}

tock_error_t tock_app_loader_setup(uint32_t size)
{
    uint32_t unused;
    return perform(TOCK_APP_LOADER_SETUP, TOCK_APP_LOADER_SLOT_SETUP_DONE, size, 0, &unused);
}

tock_error_t tock_app_loader_write(uint32_t offset, const void *bytes, size_t length)
{
    tock_error_t error = tock_allow_readonly(TOCK_DRIVER_APP_LOADER, TOCK_APP_LOADER_BUFFER_IMAGE, bytes, length);
    if (error != TOCK_OK) {
        return error;
    }
    uint32_t unused;
    error = perform(TOCK_APP_LOADER_WRITE, TOCK_APP_LOADER_SLOT_WRITE_DONE, offset, length, &unused);
    tock_allow_readonly(TOCK_DRIVER_APP_LOADER, TOCK_APP_LOADER_BUFFER_IMAGE, NULL, 0);
    return error;
}

tock_error_t tock_app_loader_finalize(void)
{
    uint32_t unused;
    return perform(TOCK_APP_LOADER_FINALIZE, TOCK_APP_LOADER_SLOT_FINALIZE_DONE, 0, 0, &unused);
}

tock_error_t tock_app_loader_load(void)
{
    uint32_t unused;
    return perform(TOCK_APP_LOADER_LOAD, TOCK_APP_LOADER_SLOT_LOAD_DONE, 0, 0, &unused);
}

tock_error_t tock_app_loader_abort(void)
{
    uint32_t unused;
    return perform(TOCK_APP_LOADER_ABORT, TOCK_APP_LOADER_SLOT_ABORT_DONE, 0, 0, &unused);
}

tock_error_t tock_app_loader_install(const void *image, size_t size)
{
    tock_error_t error = tock_app_loader_setup(size);
    if (error != TOCK_OK) {
        return error;
    }
    error = tock_app_loader_write(0, image, size);
    if (error == TOCK_OK) {
        error = tock_app_loader_finalize();
    }
    if (error != TOCK_OK) {
        tock_app_loader_abort();
        return error;
    }
    return tock_app_loader_load();
}

tock_error_t tock_app_loader_unload(uint32_t short_id, uintptr_t *address)
{
    uint32_t handle = 0;
    tock_error_t error = perform(TOCK_APP_LOADER_UNLOAD, TOCK_APP_LOADER_SLOT_UNLOAD_DONE, short_id, 0, &handle);
    if (address != NULL) {
        *address = handle;
    }
    return error;
}
