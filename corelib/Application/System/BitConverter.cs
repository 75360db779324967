// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Buffers.Binary;
using System.Text;

namespace System;

/// <summary>Numbers as bytes and back, the lowest byte first.</summary>
public static partial class BitConverter
{
    /// <summary>The lowest byte of a number comes first on every core of this system.</summary>
    public static readonly bool IsLittleEndian = true;

    /// <summary>The bytes of a number.</summary>
    public static byte[] GetBytes(short value)
    {
        byte[] result = new byte[sizeof(short)];
        BinaryPrimitives.WriteInt16LittleEndian(result, value);
        return result;
    }

    /// <summary>The number of the first bytes.</summary>
    public static short ToInt16(ReadOnlySpan<byte> value)
    {
        return BinaryPrimitives.ReadInt16LittleEndian(value);
    }

    /// <summary>The number of the bytes from an index on.</summary>
    public static short ToInt16(byte[] value, int startIndex)
    {
        return BinaryPrimitives.ReadInt16LittleEndian(value.AsSpan(startIndex));
    }

    /// <summary>The bytes of a number.</summary>
    public static byte[] GetBytes(ushort value)
    {
        byte[] result = new byte[sizeof(ushort)];
        BinaryPrimitives.WriteUInt16LittleEndian(result, value);
        return result;
    }

    /// <summary>The number of the first bytes.</summary>
    public static ushort ToUInt16(ReadOnlySpan<byte> value)
    {
        return BinaryPrimitives.ReadUInt16LittleEndian(value);
    }

    /// <summary>The number of the bytes from an index on.</summary>
    public static ushort ToUInt16(byte[] value, int startIndex)
    {
        return BinaryPrimitives.ReadUInt16LittleEndian(value.AsSpan(startIndex));
    }

    /// <summary>The bytes of a number.</summary>
    public static byte[] GetBytes(int value)
    {
        byte[] result = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(result, value);
        return result;
    }

    /// <summary>The number of the first bytes.</summary>
    public static int ToInt32(ReadOnlySpan<byte> value)
    {
        return BinaryPrimitives.ReadInt32LittleEndian(value);
    }

    /// <summary>The number of the bytes from an index on.</summary>
    public static int ToInt32(byte[] value, int startIndex)
    {
        return BinaryPrimitives.ReadInt32LittleEndian(value.AsSpan(startIndex));
    }

    /// <summary>The bytes of a number.</summary>
    public static byte[] GetBytes(uint value)
    {
        byte[] result = new byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32LittleEndian(result, value);
        return result;
    }

    /// <summary>The number of the first bytes.</summary>
    public static uint ToUInt32(ReadOnlySpan<byte> value)
    {
        return BinaryPrimitives.ReadUInt32LittleEndian(value);
    }

    /// <summary>The number of the bytes from an index on.</summary>
    public static uint ToUInt32(byte[] value, int startIndex)
    {
        return BinaryPrimitives.ReadUInt32LittleEndian(value.AsSpan(startIndex));
    }

    /// <summary>The bytes of a number.</summary>
    public static byte[] GetBytes(long value)
    {
        byte[] result = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(result, value);
        return result;
    }

    /// <summary>The number of the first bytes.</summary>
    public static long ToInt64(ReadOnlySpan<byte> value)
    {
        return BinaryPrimitives.ReadInt64LittleEndian(value);
    }

    /// <summary>The number of the bytes from an index on.</summary>
    public static long ToInt64(byte[] value, int startIndex)
    {
        return BinaryPrimitives.ReadInt64LittleEndian(value.AsSpan(startIndex));
    }

    /// <summary>The bytes of a number.</summary>
    public static byte[] GetBytes(ulong value)
    {
        byte[] result = new byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(result, value);
        return result;
    }

    /// <summary>The number of the first bytes.</summary>
    public static ulong ToUInt64(ReadOnlySpan<byte> value)
    {
        return BinaryPrimitives.ReadUInt64LittleEndian(value);
    }

    /// <summary>The number of the bytes from an index on.</summary>
    public static ulong ToUInt64(byte[] value, int startIndex)
    {
        return BinaryPrimitives.ReadUInt64LittleEndian(value.AsSpan(startIndex));
    }

    /// <summary>Bytes as hexadecimal digits with dashes between them.</summary>
    public static string ToString(byte[] value)
    {
        Throw.IfNull(value, nameof(value));
        StringBuilder text = new StringBuilder(3 * value.Length);
        foreach (byte one in value)
        {
            text.Append(text.Length == 0 ? "" : "-").Append(one.ToString("X2"));
        }

        return text.ToString();
    }
}
