// SPDX-License-Identifier: Apache-2.0 OR MIT
// Written by tools/Tock.Abi from abi/tock.json; change that and run it.

namespace Tock.Kernel.Syscalls;

/// <summary>Classes of system calls: the number in the supervisor call instruction.</summary>
internal static class SyscallClass
{
    /// <summary>Waits for upcalls, or lets one run.</summary>
    internal const uint Yield = 0;

    /// <summary>Registers an upcall function.</summary>
    internal const uint Subscribe = 1;

    /// <summary>Asks a driver to do something.</summary>
    internal const uint Command = 2;

    /// <summary>Shares a buffer that the driver may read and write.</summary>
    internal const uint ReadWriteAllow = 3;

    /// <summary>Shares a buffer that the driver may read.</summary>
    internal const uint ReadOnlyAllow = 4;

    /// <summary>Asks about the process's memory, or moves its break.</summary>
    internal const uint MemoryOperation = 5;

    /// <summary>Ends or restarts the process.</summary>
    internal const uint Exit = 6;

    /// <summary>Shares a buffer that the driver writes while the process goes on reading.</summary>
    internal const uint UserspaceReadableAllow = 7;
}
