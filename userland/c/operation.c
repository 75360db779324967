// SPDX-License-Identifier: Apache-2.0 OR MIT

#include "operation.h"

static tock_error_t finish(const tock_operation_kind_t *kind, tock_operation_finish_t function, const uint32_t argument[3], void *result)
{
    if (kind->release != NULL) {
        kind->release();
    }
    return function != NULL ? function(argument, result) : (tock_error_t)argument[0];
}

static void over(uint32_t argument1, uint32_t argument2, uint32_t argument3, void *userdata)
{
    tock_operation_t *operation = userdata;
    tock_done_t done = operation->done;
    if (done == NULL) {
        return;
    }

    // Over before the function is called, which may begin the next one.
    operation->done = NULL;
    const uint32_t argument[3] = { argument1, argument2, argument3 };
    void *context = operation->context;
    done(finish(operation->kind, operation->finish, argument, operation->result), context);
}

tock_error_t tock_operation_check(const tock_operation_t *operation)
{
    return operation->done == NULL ? TOCK_OK : TOCK_BUSY;
}

tock_error_t tock_operation_perform(
    tock_operation_t *operation, const tock_operation_kind_t *kind, tock_error_t lent, const tock_operation_request_t *request)
{
    if (operation->done != NULL) {
        // Nothing was lent for this request; what is lent is that one's.
        return TOCK_BUSY;
    }
    tock_error_t error = lent;
    if (error == TOCK_OK && request->done != NULL) {
        // Before the command: what is over at once must find somebody to tell.
        error = tock_subscribe(kind->driver, kind->slot, over, operation);
    }
    if (error == TOCK_OK) {
        error = tock_command_plain(kind->driver, request->command, request->argument1, request->argument2);
    }
    if (error != TOCK_OK) {
        if (kind->release != NULL) {
            kind->release();
        }
        return error;
    }
    if (request->done == NULL) {
        tock_upcall_arguments_t upcall = tock_yield_wait_for(kind->driver, kind->slot);
        return finish(kind, request->finish, upcall.argument, request->result);
    }
    operation->done = request->done;
    operation->context = request->context;
    operation->result = request->result;
    operation->finish = request->finish;
    operation->kind = kind;
    return TOCK_OK;
}
