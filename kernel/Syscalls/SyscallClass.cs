// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Kernel.Syscalls;

/// <summary>System call classes: the number in the supervisor call instruction (TRD 104, section 4).</summary>
internal static class SyscallClass
{
    /// <summary>Yield: wait for, or let run, upcalls.</summary>
    internal const uint Yield = 0;

    /// <summary>Subscribe: register an upcall function.</summary>
    internal const uint Subscribe = 1;

    /// <summary>Command: ask a driver to do something.</summary>
    internal const uint Command = 2;

    /// <summary>Read-Write Allow: share a buffer that the kernel may read and write.</summary>
    internal const uint ReadWriteAllow = 3;

    /// <summary>Read-Only Allow: share a buffer that the kernel may read.</summary>
    internal const uint ReadOnlyAllow = 4;

    /// <summary>Memop: ask about, and change, the process's memory.</summary>
    internal const uint MemoryOperation = 5;

    /// <summary>Exit: end or restart the process.</summary>
    internal const uint Exit = 6;

    /// <summary>Userspace-readable Allow: share a buffer that the process may go on reading (TRD 104's draft successor).</summary>
    internal const uint UserspaceReadableAllow = 7;
}
