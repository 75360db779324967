// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Kernel.Processes;

/// <summary>What a process is doing, as far as the kernel is concerned.</summary>
public enum ProcessState : byte
{
    /// <summary>It has instructions to execute: its stack pointer points to a valid exception frame.</summary>
    Running,

    /// <summary>It waits in Yield-Wait for any upcall.</summary>
    Yielded,

    /// <summary>It waits in Yield-WaitFor for one upcall.</summary>
    YieldedFor,

    /// <summary>It did something forbidden, and is not executed any more.</summary>
    Faulted,

    /// <summary>It ended itself, or was ended.</summary>
    Terminated,
}
