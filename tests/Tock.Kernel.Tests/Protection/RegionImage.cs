// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel.Testing;

namespace Tock.Kernel.Tests.Protection;

/// <summary>What unprivileged code may do at an address.</summary>
[Flags]
internal enum Access
{
    None = 0,
    Read = 1,
    Write = 2,
    Execute = 4,
}

/// <summary>
/// A register image of the memory protection unit read by the rules of the architecture (ARMv7-M Architecture Reference
/// Manual, B3.5), with no code of the port.
/// </summary>
internal sealed class RegionImage
{
    private readonly List<Region> _regions = [];

    /// <summary>Reads pairs of RBAR and RASR.</summary>
    /// <param name="words">The pairs.</param>
    internal RegionImage(ReadOnlySpan<uint> words)
    {
        HashSet<uint> numbers = [];
        for (int i = 0; i < words.Length; i += 2)
        {
            uint baseRegister = words[i];
            uint attributes = words[i + 1];
            Assert.True((baseRegister & 0x10) != 0, "RBAR.VALID is 0: the number would come from RNR");
            uint number = baseRegister & 0xF;
            Assert.True(numbers.Add(number) && number < 8, $"region {number} is not there or written twice");
            if ((attributes & 1) != 0)
            {
                _regions.Add(new Region(number, baseRegister & ~0x1Fu, attributes));
            }
        }

        _regions.Sort((left, right) => right.Number.CompareTo(left.Number));
    }

    /// <summary>Reads the image of a process: its own four regions.</summary>
    internal static RegionImage At(uint address) => At(address, 4);

    /// <summary>Reads the image of a process and the three regions of what it has borrowed.</summary>
    internal static RegionImage WithBorrowedAt(uint address) => At(address, 7);

    private static RegionImage At(uint address, uint regions)
    {
        Span<byte> bytes = SimulatedMemory.Bytes(address, regions * 8);
        return new RegionImage(System.Runtime.InteropServices.MemoryMarshal.Cast<byte, uint>(bytes));
    }

    /// <summary>Tells what unprivileged code may do: the matching region with the highest number decides, without one nothing.</summary>
    /// <param name="address">The address.</param>
    /// <returns>Its rights.</returns>
    internal Access Unprivileged(uint address)
    {
        foreach (Region region in _regions)
        {
            if (region.Matches(address))
            {
                return region.Rights;
            }
        }

        return Access.None;
    }

    private sealed class Region
    {
        private readonly ulong _start;
        private readonly ulong _size;
        private readonly uint _disabledSubregions;

        internal Region(uint number, uint start, uint attributes)
        {
            Number = number;
            _start = start;
            int sizeField = (int)(attributes >> 1) & 0x1F;
            Assert.True(sizeField >= 4, "a region has at least 32 bytes");
            _size = 1ul << (sizeField + 1);
            Assert.True(_start % _size == 0, $"region {number}: base 0x{start:x8} is no multiple of its size {_size}");
            _disabledSubregions = (attributes >> 8) & 0xFF;
            Assert.True(_size >= 256 || _disabledSubregions == 0, "a region below 256 bytes has no subregions");
            Access rights = ((attributes >> 24) & 7) switch
            {
                2 or 6 or 7 => Access.Read,
                3 => Access.Read | Access.Write,
                0 or 1 or 5 => Access.None,
                _ => throw new InvalidOperationException("reserved access permission"),
            };
            bool executeNever = (attributes & (1u << 28)) != 0;
            Rights = executeNever || rights == Access.None ? rights : rights | Access.Execute;
        }

        internal uint Number { get; }

        internal Access Rights { get; }

        internal bool Matches(uint address)
        {
            ulong offset = address - _start;
            return address >= _start && offset < _size
                && (_size < 256 || (_disabledSubregions & (1u << (int)(offset / (_size / 8)))) == 0);
        }
    }
}
