// SPDX-License-Identifier: Apache-2.0 OR MIT

#pragma warning disable CS0649 // native/switch.S writes the fields

namespace Tock.Arch.CortexM;

/// <summary>What a process's registers are while it does not execute, beyond what the hardware stacked.</summary>
/// <remarks>native/switch.S loads and stores r4 to r11 and the stack pointer in this order.</remarks>
internal struct StoredContext
{
    /// <summary>Bytes, a multiple of 8.</summary>
    internal const uint Size = 40;

    /// <summary>Number of registers, r4 to r11.</summary>
    internal const int RegisterCount = 8;

    /// <summary>Registers r4 to r11.</summary>
    internal unsafe fixed uint Registers[RegisterCount];

    /// <summary>Process stack pointer; the frame that the hardware stacked lies there.</summary>
    internal uint StackPointer;

    /// <summary>Fills the size up to a multiple of 8.</summary>
    internal uint Reserved;
}
