// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Kernel.Processes;

/// <summary>What the kernel does about a process that faulted.</summary>
internal enum FaultAction
{
    /// <summary>The process stays stopped; everything else goes on.</summary>
    Stop,

    /// <summary>The process starts anew, with clean memory.</summary>
    Restart,

    /// <summary>The whole board panics.</summary>
    Panic,
}
