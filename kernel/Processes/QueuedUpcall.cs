// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Kernel.Processes;

/// <summary>A notification that waits, in the process's own block, until the process yields.</summary>
internal struct QueuedUpcall
{
    /// <summary>Address of the <see cref="Upcalls.UpcallSlot"/> it is for.</summary>
    internal uint Slot;

    /// <summary>First argument.</summary>
    internal uint Argument0;

    /// <summary>Second argument.</summary>
    internal uint Argument1;

    /// <summary>Third argument.</summary>
    internal uint Argument2;
}
