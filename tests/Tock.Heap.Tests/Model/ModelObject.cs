// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Heap.Tests.Model;

/// <summary>What an object of the heap ought to be.</summary>
internal sealed class ModelObject(uint address, Shape shape, int count, uint seed)
{
    internal uint Address { get; } = address;

    internal Shape Shape { get; } = shape;

    internal int Count { get; } = count;

    /// <summary>Every word that is no reference is a function of this and its place. Most look like references, which nobody may take them for.</summary>
    internal uint Seed { get; } = seed;

    /// <summary>The words that are references, in the order of <see cref="References"/>.</summary>
    internal int[] Words { get; } = [.. shape.ReferenceWords(count)];

    internal ModelObject?[] References { get; } = new ModelObject?[shape.ReferenceWords(count).Count()];

    internal uint Size => Shape.Size(Count);

    /// <summary>What a word ought to hold.</summary>
    internal uint Value(int word)
    {
        uint mixed = ((Seed * 2654435761) ^ (uint)word) * 2246822519;
        return word == 0 ? Shape.Table : word == 1 && Shape.IsArray ? (uint)Count : mixed % 4 == 0 ? mixed : ArrayMemory.Heap + ((mixed >> 20) * 4);
    }
}
