// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Kernel.Processes;

/// <summary>What is left of the RAM for processes, in bytes. What a process that has ended still has counts as used.</summary>
public readonly struct MemoryUse
{
    /// <summary>Initializes a new instance of the <see cref="MemoryUse"/> struct.</summary>
    /// <param name="free">Free in pieces that a process can get.</param>
    /// <param name="largest">The largest of them.</param>
    /// <param name="lost">Free in pieces too small for any process.</param>
    internal MemoryUse(uint free, uint largest, uint lost)
    {
        Free = free;
        Largest = largest;
        Lost = lost;
    }

    /// <summary>Gets what is free in pieces large enough for a process.</summary>
    public uint Free { get; }

    /// <summary>Gets the largest of these pieces.</summary>
    public uint Largest { get; }

    /// <summary>
    /// Gets what is lost: pieces between blocks, which begin where the memory protection unit can fence them, that are too small for
    /// any process.
    /// </summary>
    public uint Lost { get; }
}
