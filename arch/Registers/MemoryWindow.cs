// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Buffers.Binary;

namespace Tock.Registers;

/// <summary>The right to read and write a range of plain memory. A driver that holds one can reach these bytes and no others.</summary>
/// <remarks>As for <see cref="RegisterPage"/>: the only way to make one is <see cref="FromRange"/>. Do not add another.</remarks>
[System.Runtime.CompilerServices.NoDefault]
public readonly struct MemoryWindow
{
    private readonly nuint _address;

    private MemoryWindow(nuint address, uint length)
    {
        _address = address;
        Length = length;
    }

    /// <summary>Gets the number of bytes.</summary>
    public uint Length { get; }

    /// <summary>Makes the handle of a range.</summary>
    /// <param name="address">Its first byte, a multiple of 4.</param>
    /// <param name="length">Its bytes.</param>
    /// <returns>The handle.</returns>
    /// <safety>
    /// 1. [address, address + length) is memory that can be read and written, with nothing of the kernel's in it: no code, no object, no stack.
    /// 2. What the kernel takes from there as checked stays as it was checked for as long as it is used.
    /// </safety>
    public static unsafe MemoryWindow FromRange(nuint address, uint length) => new(address, length);

    /// <summary>Reads bytes.</summary>
    /// <param name="offset">The first.</param>
    /// <param name="destination">Where they go; its length says how many.</param>
    /// <returns>False, and nothing is read, if not all of them are in the range.</returns>
    public bool TryRead(uint offset, scoped Span<byte> destination)
    {
        if (!Has(offset, (uint)destination.Length))
        {
            return false;
        }

        // SAFETY: Has compared with the length that FromRange's caller vouched for.
        unsafe
        {
            new ReadOnlySpan<byte>((byte*)_address + offset, destination.Length).CopyTo(destination);
        }

        return true;
    }

    /// <summary>Writes bytes, the first one first; four at a multiple of four with one store, so that they are there together or not at all.</summary>
    /// <param name="offset">The first.</param>
    /// <param name="source">The bytes.</param>
    /// <returns>False, and nothing is written, if not all of them fit in the range.</returns>
    public bool TryWrite(uint offset, scoped ReadOnlySpan<byte> source)
    {
        if (!Has(offset, (uint)source.Length))
        {
            return false;
        }

        int next = 0;
        while (next < source.Length)
        {
            // SAFETY: as in TryRead; a word is stored where it is aligned, since the range begins at a multiple of 4.
            unsafe
            {
                byte* place = (byte*)_address + offset + next;
                if (((nuint)place & 3) == 0 && source.Length - next >= sizeof(uint))
                {
                    ((RegisterCell*)place)->Value = BinaryPrimitives.ReadUInt32LittleEndian(source.Slice(next));
                    next += sizeof(uint);
                }
                else
                {
                    *place = source[next];
                    next++;
                }
            }
        }

        return true;
    }

    private bool Has(uint offset, uint length) => length <= Length && offset <= Length - length;
}
