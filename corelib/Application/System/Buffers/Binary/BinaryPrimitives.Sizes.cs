// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Buffers.Binary;

/// <content>More sizes, and numbers whose highest byte comes first.</content>
public static partial class BinaryPrimitives
{
    /// <summary>Reads 64 bits, the lowest byte first.</summary>
    public static ulong ReadUInt64LittleEndian(ReadOnlySpan<byte> source)
    {
        return ReadUInt32LittleEndian(source) | ((ulong)ReadUInt32LittleEndian(source.Slice(sizeof(uint))) << 32);
    }

    /// <summary>Writes 64 bits, the lowest byte first.</summary>
    public static void WriteUInt64LittleEndian(Span<byte> destination, ulong value)
    {
        WriteUInt32LittleEndian(destination.Slice(sizeof(uint)), (uint)(value >> 32));
        WriteUInt32LittleEndian(destination, (uint)value);
    }

    /// <summary>Reads 16 bits, the lowest byte first.</summary>
    public static short ReadInt16LittleEndian(ReadOnlySpan<byte> source)
    {
        return unchecked((short)ReadUInt16LittleEndian(source));
    }

    /// <summary>Writes 16 bits, the lowest byte first.</summary>
    public static void WriteInt16LittleEndian(Span<byte> destination, short value)
    {
        WriteUInt16LittleEndian(destination, unchecked((ushort)value));
    }

    /// <summary>Reads 32 bits, the lowest byte first.</summary>
    public static int ReadInt32LittleEndian(ReadOnlySpan<byte> source)
    {
        return unchecked((int)ReadUInt32LittleEndian(source));
    }

    /// <summary>Writes 32 bits, the lowest byte first.</summary>
    public static void WriteInt32LittleEndian(Span<byte> destination, int value)
    {
        WriteUInt32LittleEndian(destination, unchecked((uint)value));
    }

    /// <summary>Reads 64 bits, the lowest byte first.</summary>
    public static long ReadInt64LittleEndian(ReadOnlySpan<byte> source)
    {
        return unchecked((long)ReadUInt64LittleEndian(source));
    }

    /// <summary>Writes 64 bits, the lowest byte first.</summary>
    public static void WriteInt64LittleEndian(Span<byte> destination, long value)
    {
        WriteUInt64LittleEndian(destination, unchecked((ulong)value));
    }

    /// <summary>Reads 16 bits, the highest byte first.</summary>
    public static ushort ReadUInt16BigEndian(ReadOnlySpan<byte> source)
    {
        return ReverseEndianness(ReadUInt16LittleEndian(source));
    }

    /// <summary>Writes 16 bits, the highest byte first.</summary>
    public static void WriteUInt16BigEndian(Span<byte> destination, ushort value)
    {
        WriteUInt16LittleEndian(destination, ReverseEndianness(value));
    }

    /// <summary>Reads 16 bits, the highest byte first.</summary>
    public static short ReadInt16BigEndian(ReadOnlySpan<byte> source)
    {
        return ReverseEndianness(ReadInt16LittleEndian(source));
    }

    /// <summary>Writes 16 bits, the highest byte first.</summary>
    public static void WriteInt16BigEndian(Span<byte> destination, short value)
    {
        WriteInt16LittleEndian(destination, ReverseEndianness(value));
    }

    /// <summary>Reads 32 bits, the highest byte first.</summary>
    public static uint ReadUInt32BigEndian(ReadOnlySpan<byte> source)
    {
        return ReverseEndianness(ReadUInt32LittleEndian(source));
    }

    /// <summary>Writes 32 bits, the highest byte first.</summary>
    public static void WriteUInt32BigEndian(Span<byte> destination, uint value)
    {
        WriteUInt32LittleEndian(destination, ReverseEndianness(value));
    }

    /// <summary>Reads 32 bits, the highest byte first.</summary>
    public static int ReadInt32BigEndian(ReadOnlySpan<byte> source)
    {
        return ReverseEndianness(ReadInt32LittleEndian(source));
    }

    /// <summary>Writes 32 bits, the highest byte first.</summary>
    public static void WriteInt32BigEndian(Span<byte> destination, int value)
    {
        WriteInt32LittleEndian(destination, ReverseEndianness(value));
    }

    /// <summary>Reads 64 bits, the highest byte first.</summary>
    public static ulong ReadUInt64BigEndian(ReadOnlySpan<byte> source)
    {
        return ReverseEndianness(ReadUInt64LittleEndian(source));
    }

    /// <summary>Writes 64 bits, the highest byte first.</summary>
    public static void WriteUInt64BigEndian(Span<byte> destination, ulong value)
    {
        WriteUInt64LittleEndian(destination, ReverseEndianness(value));
    }

    /// <summary>Reads 64 bits, the highest byte first.</summary>
    public static long ReadInt64BigEndian(ReadOnlySpan<byte> source)
    {
        return ReverseEndianness(ReadInt64LittleEndian(source));
    }

    /// <summary>Writes 64 bits, the highest byte first.</summary>
    public static void WriteInt64BigEndian(Span<byte> destination, long value)
    {
        WriteInt64LittleEndian(destination, ReverseEndianness(value));
    }

    /// <summary>The number with its bytes in reverse order.</summary>
    public static ushort ReverseEndianness(ushort value)
    {
        return unchecked((ushort)((value >> 8) | (value << 8)));
    }

    /// <summary>The number with its bytes in reverse order.</summary>
    public static uint ReverseEndianness(uint value)
    {
        return unchecked(((uint)ReverseEndianness((ushort)value) << 16) | ReverseEndianness((ushort)(value >> 16)));
    }

    /// <summary>The number with its bytes in reverse order.</summary>
    public static ulong ReverseEndianness(ulong value)
    {
        return unchecked(((ulong)ReverseEndianness((uint)value) << 32) | ReverseEndianness((uint)(value >> 32)));
    }

    /// <summary>The number with its bytes in reverse order.</summary>
    public static short ReverseEndianness(short value)
    {
        return unchecked((short)ReverseEndianness((ushort)value));
    }

    /// <summary>The number with its bytes in reverse order.</summary>
    public static int ReverseEndianness(int value)
    {
        return unchecked((int)ReverseEndianness((uint)value));
    }

    /// <summary>The number with its bytes in reverse order.</summary>
    public static long ReverseEndianness(long value)
    {
        return unchecked((long)ReverseEndianness((ulong)value));
    }
}
