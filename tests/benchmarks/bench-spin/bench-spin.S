@ SPDX-License-Identifier: Apache-2.0 OR MIT
@
@ Uses all the time it is given, and makes no system call once it has started.

    .include "tock.inc"

    tock_application

spin:
    adds    r7, #1
    b       spin
