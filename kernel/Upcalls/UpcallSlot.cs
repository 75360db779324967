// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Kernel.Upcalls;

/// <summary>
/// A subscription of a process to one notification of one driver, as kept in the process's grant, with room to
/// latch one notification when the process's queue is full.
/// </summary>
internal struct UpcallSlot
{
    /// <summary>Bytes of a slot.</summary>
    internal const uint Size = 20;

    /// <summary>Function to call, with the Thumb bit; 0 for none (the null upcall).</summary>
    internal uint Function;

    /// <summary>Word the process wants back as fourth argument.</summary>
    internal uint UserData;

    /// <summary>First argument of the latched notification.</summary>
    internal uint Argument0;

    /// <summary>Second argument of the latched notification.</summary>
    internal uint Argument1;

    /// <summary>Third argument of the latched notification.</summary>
    internal uint Argument2;
}
