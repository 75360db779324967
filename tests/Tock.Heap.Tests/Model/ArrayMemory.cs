// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime.Heap;

namespace Tock.Heap.Tests.Model;

/// <summary>Memory of a process as an array: tables from <see cref="Tables"/> on, the stack, then the heap. Counts what is done to it.</summary>
internal readonly struct ArrayMemory : IHeapMemory
{
    internal const uint Tables = 0x100;
    internal const uint Stack = 0x8000;
    internal const uint StackSize = 0x1000;
    internal const uint Heap = 0x10000;

    [ThreadStatic]
    private static uint[]? t_words;

    /// <summary>Words read and written by this thread.</summary>
    [ThreadStatic]
    internal static long Accesses;

    /// <summary>Fresh memory for this thread, with a heap of a size. What no one has cleared is not zero.</summary>
    internal static void Create(uint heapSize)
    {
        t_words = new uint[(Heap + heapSize) / 4];
        Array.Fill(t_words, 0xDEADBEEF);
        Accesses = 0;
    }

    public static uint Load(uint address)
    {
        Accesses++;
        return t_words![Index(address)];
    }

    public static void Store(uint address, uint value)
    {
        Accesses++;
        t_words![Index(address)] = value;
    }

    public static byte LoadByte(uint address)
    {
        Accesses++;
        return (byte)(t_words![address / 4] >> (int)(address % 4 * 8));
    }

    public static void StoreByte(uint address, byte value)
    {
        Accesses++;
        int shift = (int)(address % 4 * 8);
        ref uint word = ref t_words![address / 4];
        word = (word & ~(0xFFu << shift)) | ((uint)value << shift);
    }

    public static void Clear(uint address, uint length)
    {
        if (length % 4 != 0)
        {
            throw new InvalidOperationException($"{length} bytes are no whole words");
        }

        Accesses += length / 4;
        Array.Clear(t_words!, (int)Index(address), (int)length / 4);
    }

    private static uint Index(uint address)
    {
        return address % 4 == 0 ? address / 4 : throw new InvalidOperationException($"0x{address:x} is no multiple of 4");
    }
}
