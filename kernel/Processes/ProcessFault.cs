// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Kernel.Processes;

/// <summary>What a process did to be stopped.</summary>
internal readonly struct ProcessFault
{
    /// <summary>Initializes a new instance of the <see cref="ProcessFault"/> struct.</summary>
    /// <param name="cause">The cause.</param>
    /// <param name="programCounter">The instruction that did it, as near as the processor tells.</param>
    /// <param name="address">The memory address concerned.</param>
    /// <param name="hasAddress">Whether the processor told the address.</param>
    internal ProcessFault(FaultCause cause, uint programCounter, uint address = 0, bool hasAddress = false)
    {
        Cause = cause;
        ProgramCounter = programCounter;
        Address = address;
        HasAddress = hasAddress;
    }

    /// <summary>Gets the cause.</summary>
    internal FaultCause Cause { get; }

    /// <summary>Gets the address of the instruction.</summary>
    internal uint ProgramCounter { get; }

    /// <summary>Gets the memory address concerned, if <see cref="HasAddress"/>.</summary>
    internal uint Address { get; }

    /// <summary>Gets a value indicating whether the address is known.</summary>
    internal bool HasAddress { get; }
}
