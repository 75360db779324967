// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Buffers.Binary;

namespace Tock.Userland.Tests.Checks;

/// <summary>Numbers as bytes, and memory that is kept.</summary>
internal static class ByteChecks
{
    internal static string Written()
    {
        Span<byte> bytes = stackalloc byte[28];
        BinaryPrimitives.WriteUInt16BigEndian(bytes, 0x1234);
        BinaryPrimitives.WriteInt16LittleEndian(bytes[2..], -2);
        BinaryPrimitives.WriteUInt32BigEndian(bytes[4..], 0xDEADBEEF);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[8..], -3);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[12..], 0x0123456789ABCDEF);
        BinaryPrimitives.WriteInt64LittleEndian(bytes[20..], -4);
        return Convert.ToHexString(bytes);
    }

    internal static string Read()
    {
        ReadOnlySpan<byte> bytes = [0x80, 0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x87];
        return $"{BinaryPrimitives.ReadUInt16BigEndian(bytes)} {BinaryPrimitives.ReadInt16BigEndian(bytes)} {BinaryPrimitives.ReadUInt32BigEndian(bytes)} {BinaryPrimitives.ReadInt32LittleEndian(bytes)} {BinaryPrimitives.ReadUInt64LittleEndian(bytes)} {BinaryPrimitives.ReadInt64BigEndian(bytes)} {BinaryPrimitives.ReverseEndianness(0x12345678u):X}";
    }

    internal static string Converted() => $"{BitConverter.ToString(BitConverter.GetBytes(-2))} {BitConverter.ToInt32([1, 2, 3, 4])} {BitConverter.ToUInt16([9, 1, 2], 1)} {BitConverter.ToInt64(BitConverter.GetBytes(long.MinValue))} {BitConverter.IsLittleEndian}";

    internal static string Kept()
    {
        int[] array = [1, 2, 3, 4, 5];
        Memory<int> memory = array.AsMemory(1, 3);
        memory.Span[0] = 9;
        ReadOnlyMemory<int> read = memory[1..];
        Memory<int> target = new int[4];
        memory.CopyTo(target);
        return $"{string.Join(",", array)} {memory.Length} {string.Join(",", read.ToArray())} {read.Span[1]} {string.Join(",", target.ToArray())} {Memory<int>.Empty.IsEmpty} {memory.Equals(array.AsMemory(1, 3))} {"ab".ToCharArray().AsMemory()}";
    }

    internal static string Random()
    {
        Random random = new Random(42);
        bool isInside = true;
        int[] counts = new int[6];
        for (int index = 0; index < 600; index++)
        {
            int value = random.Next(1, 7);
            isInside &= value is >= 1 and <= 6;
            counts[value - 1]++;
        }

        int[] values = [1, 2, 3, 4, 5, 6, 7, 8];
        random.Shuffle(values);
        Array.Sort(values);
        byte[] bytes = new byte[32];
        random.NextBytes(bytes);
        return $"{isInside} {Array.TrueForAll(counts, count => count > 40)} {string.Join(",", values)} {Array.Exists(bytes, one => one != 0)} {random.Next() >= 0} {new Random(7).Next() == new Random(7).Next()} {random.NextInt64() >= 0} {random.Next(1)} {random.Next(5, 5)}";
    }
}
