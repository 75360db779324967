// SPDX-License-Identifier: Apache-2.0 OR MIT

#pragma warning disable CS0649 // native/switch.S writes the fields

namespace Tock.Arch.CortexM;

/// <summary>What a process's registers are while it does not execute, beyond what the hardware stacked.</summary>
/// <remarks>
/// native/switch.S knows the layout, and says how large it is: where processes have floating-point registers, s16 to s31 follow,
/// which assembly alone loads and stores.
/// </remarks>
internal struct StoredContext
{
    /// <summary>How a process that begins is returned to: thread mode, on its own stack, a frame without floating-point registers.</summary>
    internal const uint ReturnToProcess = 0xFFFF_FFFD;

    /// <summary>Number of registers, r4 to r11.</summary>
    internal const int RegisterCount = 8;

    /// <summary>Registers r4 to r11.</summary>
    internal unsafe fixed uint Registers[RegisterCount];

    /// <summary>Process stack pointer; the frame that the hardware stacked lies there.</summary>
    internal uint StackPointer;

    /// <summary>The EXC_RETURN value that says what frame lies there; only where processes have floating-point registers.</summary>
    internal uint ExceptionReturn;
}
