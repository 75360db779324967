@ SPDX-License-Identifier: Apache-2.0 OR MIT
@
@ Ends and asks to be started again, each time it is started.

    .include "tock.inc"

    tock_application

    movs    r1, #0
    movs    r0, #TOCK_EXIT_RESTART
svc_restart:
    svc     #TOCK_SVC_EXIT
