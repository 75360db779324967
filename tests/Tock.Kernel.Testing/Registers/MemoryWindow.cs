// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Kernel.Testing;
using Tock.Kernel.Testing.Registers;

namespace Tock.Registers;

/// <summary>Stands for the register layer's type of that name: a range of simulated memory, in which power can go between two words.</summary>
public readonly struct MemoryWindow
{
    private readonly uint _address;
    private readonly PowerSupply? _supply;

    /// <summary>Initializes a new instance of the <see cref="MemoryWindow"/> struct.</summary>
    /// <param name="address">Its first byte.</param>
    /// <param name="length">Its bytes.</param>
    /// <param name="supply">What the memory lives on; null if that never fails.</param>
    public MemoryWindow(uint address, uint length, PowerSupply? supply = null)
    {
        _address = address;
        Length = length;
        _supply = supply;
    }

    /// <summary>Gets the number of bytes.</summary>
    public uint Length { get; }

    /// <summary>Reads bytes.</summary>
    /// <param name="offset">The first.</param>
    /// <param name="destination">Where they go.</param>
    /// <returns>False if not all of them are in the range.</returns>
    public bool TryRead(uint offset, scoped Span<byte> destination)
    {
        bool isInside = (ulong)offset + (uint)destination.Length <= Length;
        if (isInside)
        {
            SimulatedMemory.Bytes(_address + offset, (uint)destination.Length).CopyTo(destination);
        }

        return isInside;
    }

    /// <summary>Writes bytes.</summary>
    /// <param name="offset">The first.</param>
    /// <param name="source">The bytes.</param>
    /// <returns>False if not all of them fit in the range.</returns>
    public bool TryWrite(uint offset, scoped ReadOnlySpan<byte> source)
    {
        if ((ulong)offset + (uint)source.Length > Length)
        {
            return false;
        }

        Span<byte> place = SimulatedMemory.Bytes(_address + offset, (uint)source.Length);
        int next = 0;
        while (next < source.Length)
        {
            _supply?.Spend();
            int length = (offset + next) % 4 == 0 && source.Length - next >= 4 ? 4 : 1;
            source.Slice(next, length).CopyTo(place[next..]);
            next += length;
        }

        return true;
    }
}
