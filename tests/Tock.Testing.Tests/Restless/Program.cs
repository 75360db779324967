// SPDX-License-Identifier: Apache-2.0 OR MIT

// Begins anew before it has done anything.
Syscalls.Restart(0);
