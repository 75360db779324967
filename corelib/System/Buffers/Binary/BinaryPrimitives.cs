// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace System.Buffers.Binary;

/// <summary>Reads numbers out of bytes and writes them there, whatever their alignment.</summary>
public static partial class BinaryPrimitives
{
    /// <summary>Reads 16 bits, the lower byte first.</summary>
    /// <param name="source">At least two bytes; fewer are a failure.</param>
    /// <returns>The number.</returns>
    public static ushort ReadUInt16LittleEndian(ReadOnlySpan<byte> source)
    {
        if (source.Length < sizeof(ushort))
        {
            Runtime.Failure.FailRange();
        }

        // SAFETY: the span is that long, any bytes are a number, and the core is little-endian and reads at any alignment.
        unsafe
        {
            return Unsafe.ReadUnaligned<ushort>(in MemoryMarshal.GetReference(source));
        }
    }

    /// <summary>Reads 32 bits, the lowest byte first.</summary>
    /// <param name="source">At least four bytes; fewer are a failure.</param>
    /// <returns>The number.</returns>
    public static uint ReadUInt32LittleEndian(ReadOnlySpan<byte> source)
    {
        if (source.Length < sizeof(uint))
        {
            Runtime.Failure.FailRange();
        }

        // SAFETY: as in ReadUInt16LittleEndian.
        unsafe
        {
            return Unsafe.ReadUnaligned<uint>(in MemoryMarshal.GetReference(source));
        }
    }

    /// <summary>Writes 16 bits, the lower byte first.</summary>
    /// <param name="destination">At least two bytes; fewer are a failure.</param>
    /// <param name="value">The number.</param>
    public static void WriteUInt16LittleEndian(Span<byte> destination, ushort value)
    {
        destination[1] = (byte)(value >> 8);
        destination[0] = (byte)value;
    }

    /// <summary>Writes 32 bits, the lowest byte first.</summary>
    /// <param name="destination">At least four bytes; fewer are a failure.</param>
    /// <param name="value">The number.</param>
    public static void WriteUInt32LittleEndian(Span<byte> destination, uint value)
    {
        destination[3] = (byte)(value >> 24);
        destination[2] = (byte)(value >> 16);
        destination[1] = (byte)(value >> 8);
        destination[0] = (byte)value;
    }
}
