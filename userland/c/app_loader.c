// SPDX-License-Identifier: Apache-2.0 OR MIT

#include "tock/app_loader.h"

#include "operation.h"

static void release(void)
{
    tock_allow_readonly(TOCK_DRIVER_APP_LOADER, TOCK_APP_LOADER_BUFFER_IMAGE, NULL, 0);
}

static const tock_operation_kind_t s_setup = { TOCK_DRIVER_APP_LOADER, TOCK_APP_LOADER_SLOT_SETUP_DONE, NULL };
static const tock_operation_kind_t s_write = { TOCK_DRIVER_APP_LOADER, TOCK_APP_LOADER_SLOT_WRITE_DONE, release };
static const tock_operation_kind_t s_finalize = { TOCK_DRIVER_APP_LOADER, TOCK_APP_LOADER_SLOT_FINALIZE_DONE, NULL };
static const tock_operation_kind_t s_load = { TOCK_DRIVER_APP_LOADER, TOCK_APP_LOADER_SLOT_LOAD_DONE, NULL };
static const tock_operation_kind_t s_abort = { TOCK_DRIVER_APP_LOADER, TOCK_APP_LOADER_SLOT_ABORT_DONE, NULL };
static const tock_operation_kind_t s_unload = { TOCK_DRIVER_APP_LOADER, TOCK_APP_LOADER_SLOT_UNLOAD_DONE, NULL };
static tock_operation_t s_operation;

static tock_error_t perform(const tock_operation_kind_t *kind, uint32_t command, uint32_t argument, tock_done_t done, void *context)
{
    return tock_operation_perform(
        &s_operation, kind, TOCK_OK, &(tock_operation_request_t){ command, argument, 0, NULL, NULL, done, context });
}

static tock_error_t setup(uint32_t size, tock_done_t done, void *context)
{
    return perform(&s_setup, TOCK_APP_LOADER_SETUP, size, done, context);
}

static tock_error_t write_part(uint32_t offset, const void *bytes, size_t length, tock_done_t done, void *context)
{
    tock_error_t error = tock_operation_check(&s_operation);
    if (error != TOCK_OK) {
        return error;
    }
    error = tock_allow_readonly(TOCK_DRIVER_APP_LOADER, TOCK_APP_LOADER_BUFFER_IMAGE, bytes, length);
    return tock_operation_perform(&s_operation, &s_write, error,
        &(tock_operation_request_t){ TOCK_APP_LOADER_WRITE, offset, length, NULL, NULL, done, context });
}

static tock_error_t finalize(tock_done_t done, void *context)
{
    return perform(&s_finalize, TOCK_APP_LOADER_FINALIZE, 0, done, context);
}

static tock_error_t load(tock_done_t done, void *context)
{
    return perform(&s_load, TOCK_APP_LOADER_LOAD, 0, done, context);
}

static tock_error_t give_up(tock_done_t done, void *context)
{
    return perform(&s_abort, TOCK_APP_LOADER_ABORT, 0, done, context);
}

// `address` may be NULL.
static tock_error_t store_address(const uint32_t argument[3], void *address)
{
    if (address != NULL) {
        *(uintptr_t *)address = argument[1];
    }
    return (tock_error_t)argument[0];
}

static tock_error_t unload(uint32_t short_id, uintptr_t *address, tock_done_t done, void *context)
{
    return tock_operation_perform(&s_operation, &s_unload, TOCK_OK,
        &(tock_operation_request_t){ TOCK_APP_LOADER_UNLOAD, short_id, 0, store_address, address, done, context });
}

tock_error_t tock_app_loader_setup(uint32_t size)
{
    return setup(size, NULL, NULL);
}

tock_error_t tock_app_loader_setup_async(uint32_t size, tock_done_t done, void *context)
{
    return done != NULL ? setup(size, done, context) : TOCK_INVAL;
}

tock_error_t tock_app_loader_write(uint32_t offset, const void *bytes, size_t length)
{
    return write_part(offset, bytes, length, NULL, NULL);
}

tock_error_t tock_app_loader_write_async(uint32_t offset, const void *bytes, size_t length, tock_done_t done, void *context)
{
    return done != NULL ? write_part(offset, bytes, length, done, context) : TOCK_INVAL;
}

tock_error_t tock_app_loader_finalize(void)
{
    return finalize(NULL, NULL);
}

tock_error_t tock_app_loader_finalize_async(tock_done_t done, void *context)
{
    return done != NULL ? finalize(done, context) : TOCK_INVAL;
}

tock_error_t tock_app_loader_load(void)
{
    return load(NULL, NULL);
}

tock_error_t tock_app_loader_load_async(tock_done_t done, void *context)
{
    return done != NULL ? load(done, context) : TOCK_INVAL;
}

tock_error_t tock_app_loader_abort(void)
{
    return give_up(NULL, NULL);
}

tock_error_t tock_app_loader_abort_async(tock_done_t done, void *context)
{
    return done != NULL ? give_up(done, context) : TOCK_INVAL;
}

tock_error_t tock_app_loader_unload(uint32_t short_id, uintptr_t *address)
{
    return unload(short_id, address, NULL, NULL);
}

tock_error_t tock_app_loader_unload_async(uint32_t short_id, uintptr_t *address, tock_done_t done, void *context)
{
    return done != NULL ? unload(short_id, address, done, context) : TOCK_INVAL;
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

// An installation that is not waited for, whose steps follow from each other.
static struct {
    const void *image;
    size_t size;
    enum { SETUP, WRITE, FINALIZE, LOAD, ABORT } step;
    tock_error_t failure; // because of which the room is given back
    tock_done_t done;
    void *context;
} s_installation;

static void step_over(tock_error_t error, void *unused);

static tock_error_t begin_step(void)
{
    switch (s_installation.step) {
    case SETUP: return setup(s_installation.size, step_over, NULL);
    case WRITE: return write_part(0, s_installation.image, s_installation.size, step_over, NULL);
    case FINALIZE: return finalize(step_over, NULL);
    case LOAD: return load(step_over, NULL);
    default: return give_up(step_over, NULL);
    }
}

static void step_over(tock_error_t error, void *unused)
{
    (void)unused;
    do {
        if (s_installation.step == ABORT) {
            s_installation.done(s_installation.failure, s_installation.context);
            return;
        }
        if (s_installation.step == LOAD || (error != TOCK_OK && s_installation.step == SETUP)) {
            s_installation.done(error, s_installation.context);
            return;
        }
        if (error != TOCK_OK) {
            s_installation.failure = error;
            s_installation.step = ABORT;
        } else {
            s_installation.step++;
        }
        error = begin_step();
    } while (error != TOCK_OK);
}

tock_error_t tock_app_loader_install_async(const void *image, size_t size, tock_done_t done, void *context)
{
    if (done == NULL) {
        return TOCK_INVAL;
    }
    tock_error_t error = tock_operation_check(&s_operation);
    if (error != TOCK_OK) {
        return error;
    }
    s_installation.image = image;
    s_installation.size = size;
    s_installation.step = SETUP;
    s_installation.done = done;
    s_installation.context = context;
    return begin_step();
}
