// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel;

#pragma warning disable CS0649 // native/switch.S writes the fields

namespace Tock.Arch.CortexM;

/// <summary>What native/switch.S and the C# part share; the layout stands there too (STATE_...).</summary>
/// <remarks>The references are of objects that are never moved or freed, so assembly may keep them.</remarks>
internal struct SharedState
{
    /// <summary>The <see cref="KernelLoop"/>, passed to every entry from assembly; 0 until the board is ready.</summary>
    internal uint Kernel;

    /// <summary>The process that executes, or executed last.</summary>
    internal uint Process;

    /// <summary>Address of its stored context.</summary>
    internal uint Context;

    /// <summary>Not 0: an interrupt or the end of a slice was recorded. Volatile: top halves write it.</summary>
    internal volatile uint Pending;

    /// <summary>Not 0: the slice was used up. Volatile: the SysTick handler writes it.</summary>
    internal volatile uint SliceEnded;
}
