// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Heap.Tests.Model;

/// <summary>A type of objects: where its references are. Its table stands in memory as the compiler writes one.</summary>
internal sealed class Shape
{
    private const uint ReferencesFlag = 0x01000000;
    private const uint ArrayFlags = 0xE0000000;

    private readonly int _fieldWords;
    private readonly int _elementSize;
    private readonly int[] _references;

    private Shape(uint table, int fieldWords, int elementSize, int[] references)
    {
        Table = table;
        _fieldWords = fieldWords;
        _elementSize = elementSize;
        _references = references;
    }

    /// <summary>Address of the table.</summary>
    internal uint Table { get; }

    /// <summary>Whether objects have a number of elements.</summary>
    internal bool IsArray => _elementSize != 0;

    /// <summary>A class, or a boxed value: words after the table's address, and which of them are references.</summary>
    internal static Shape Class(ref uint end, int words, params int[] references)
    {
        uint baseSize = (uint)(8 + (Math.Max(words, 1) * 4));
        List<uint> before = [];
        for (int i = 0; i < references.Length;)
        {
            int length = 1;
            while (i + length < references.Length && references[i + length] == references[i] + length)
            {
                length++;
            }

            before.Add((uint)(4 + (references[i] * 4)));
            before.Add((uint)(length * 4) - baseSize);
            i += length;
        }

        uint flags = 0x50000000 | (references.Length > 0 ? ReferencesFlag : 0);
        uint table = Write(ref end, before, (uint)(before.Count / 2), flags, baseSize);
        return new Shape(table, Math.Max(words, 1), 0, references);
    }

    /// <summary>An array of plain values of some bytes.</summary>
    internal static Shape ValueArray(ref uint end, int elementSize, uint baseSize = 12)
    {
        uint table = Write(ref end, [], 0, ArrayFlags | (uint)elementSize, baseSize);
        return new Shape(table, 1, elementSize, []) { BaseSize = baseSize };
    }

    /// <summary>An array of references.</summary>
    internal static Shape ReferenceArray(ref uint end)
    {
        uint table = Write(ref end, [8, unchecked((uint)-12)], 1, ArrayFlags | ReferencesFlag | 4, 12);
        return new Shape(table, 1, 4, [0]);
    }

    /// <summary>An array of structs: words of each, and which of them are references.</summary>
    internal static Shape StructArray(ref uint end, int words, params int[] references)
    {
        List<uint> before = [(uint)(8 + (references[0] * 4))];
        for (int i = 0; i < references.Length;)
        {
            int length = 1;
            while (i + length < references.Length && references[i + length] == references[i] + length)
            {
                length++;
            }

            int next = i + length < references.Length ? references[i + length] : words + references[0];
            before.Add((uint)(length | ((next - references[i] - length) * 4 << 16)));
            i += length;
        }

        uint table = Write(ref end, before, (uint)-(before.Count - 1), ArrayFlags | ReferencesFlag | (uint)(words * 4), 12);
        return new Shape(table, 1, words * 4, references);
    }

    private uint BaseSize { get; init; } = 12;

    /// <summary>Bytes of an object, as a multiple of 4.</summary>
    internal uint Size(int count)
    {
        return IsArray ? (uint)((BaseSize - 4 + (count * _elementSize) + 3) & ~3) : (uint)(4 + (_fieldWords * 4));
    }

    /// <summary>The words that are references, counted from the table's address as 0.</summary>
    internal IEnumerable<int> ReferenceWords(int count)
    {
        if (!IsArray)
        {
            return _references.Select(word => word + 1);
        }

        return Enumerable.Range(0, _references.Length == 0 ? 0 : count)
            .SelectMany(element => _references.Select(word => 2 + (element * _elementSize / 4) + word));
    }

    // The words before the table go downwards in memory.
    private static uint Write(ref uint end, List<uint> before, uint count, uint flags, uint baseSize)
    {
        uint table = end + (uint)(before.Count * 4) + 4;
        ArrayMemory.Store(table - 4, count);
        for (int i = 0; i < before.Count; i++)
        {
            ArrayMemory.Store(table - 8 - (uint)(i * 4), before[i]);
        }

        ArrayMemory.Store(table, flags);
        ArrayMemory.Store(table + 4, baseSize);
        end = table + 20;
        return table;
    }
}
