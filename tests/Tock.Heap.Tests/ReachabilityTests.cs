// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime.Heap;
using Tock.Heap.Tests.Model;
using Xunit;

namespace Tock.Heap.Tests;

/// <summary>What a collection keeps and what it takes; the comparison with the model is part of each collection.</summary>
public sealed class ReachabilityTests
{
    [Fact]
    public void EveryByteOfAnObjectKeepsItAndTheByteBehindDoesNot()
    {
        ModelHeap heap = new(8192, 1);
        foreach (Shape shape in heap.Shapes.All)
        {
            uint size = shape.Size(70);
            for (uint offset = 0; offset < size; offset++)
            {
                heap.Allocate(heap.Shapes.Plain);
                heap.SetRoot(0, heap.Allocate(shape, 70), offset);
                heap.Allocate(heap.Shapes.Plain);
                heap.Collect();
                Assert.Equal(heap.Capacity - size, heap.FreeBytes);
            }

            ModelObject last = heap.Root(0)!;
            heap.SetRoot(0, null);
            ArrayMemory.Store(ArrayMemory.Stack, last.Address + size);
            heap.Collect();
            Assert.Equal(heap.Capacity, heap.FreeBytes);
        }
    }

    [Fact]
    public void APointerIntoALargeArrayIsFoundFromAnyCard()
    {
        ModelHeap heap = new(49152, 2);
        heap.SetRoot(1, heap.Allocate(heap.Shapes.Pair));
        ModelObject large = heap.Allocate(heap.Shapes.Bytes, 40_000)!;
        for (uint offset = 0; offset < large.Size; offset += 101)
        {
            heap.SetRoot(0, large, offset);
            heap.Collect();
        }
    }

    [Fact]
    public void ACycleThatNothingReachesGoes()
    {
        ModelHeap heap = new(2048, 1);
        ModelObject first = heap.Allocate(heap.Shapes.Pair)!;
        ModelObject second = heap.Allocate(heap.Shapes.Pair)!;
        heap.SetReference(first, 0, second);
        heap.SetReference(second, 1, first);
        heap.SetReference(first, 1, first);
        heap.SetRoot(0, second);
        heap.Collect();
        Assert.Equal(heap.Capacity - first.Size - second.Size, heap.FreeBytes);
        heap.SetRoot(0, null);
        heap.Collect();
        Assert.Equal(heap.Capacity, heap.FreeBytes);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(100)]
    public void ElementsOfArraysAreFollowed(int count)
    {
        ModelHeap heap = new(49152, 1);
        foreach (Shape shape in new[] { heap.Shapes.References, heap.Shapes.Structs, heap.Shapes.MixedStructs })
        {
            ModelObject array = heap.Allocate(shape, count)!;
            heap.SetRoot(0, array);
            for (int i = 0; i < array.References.Length; i++)
            {
                heap.Allocate(heap.Shapes.Plain);
                ModelObject element = heap.Allocate(heap.Shapes.Link)!;
                heap.SetReference(array, i, element);
                heap.SetReference(element, 0, i % 2 == 0 ? array : heap.Allocate(heap.Shapes.Scattered));
            }

            heap.Collect();
            heap.SetRoot(0, null);
            heap.Collect();
            Assert.Equal(heap.Capacity, heap.FreeBytes);
        }
    }

    [Fact]
    public void ALargestHeapIsMarkedToItsLastWord()
    {
        // A slot in the last words of the heap, and an array that holds one far from its beginning.
        ModelHeap heap = new(Marker<ArrayMemory>.MaximumSize + 4096, 1);
        ModelObject array = heap.Allocate(heap.Shapes.References, (int)(heap.Capacity / 4) - 9)!;
        ModelObject last = heap.Allocate(heap.Shapes.Pair)!;
        ModelObject leaf = heap.Allocate(heap.Shapes.Pair)!;
        heap.SetReference(array, array.References.Length - 1, last);
        heap.SetReference(last, 1, leaf);
        heap.SetReference(leaf, 1, array);
        heap.SetRoot(0, array);
        heap.Collect();
        heap.SetRoot(0, leaf);
        heap.Collect();
        Assert.Equal(Marker<ArrayMemory>.MaximumSize, heap.State.End - heap.State.Map);
    }

    [Theory]
    [InlineData(0u)]
    [InlineData(4u)]
    [InlineData(8u)]
    [InlineData(12u)]
    [InlineData(16u)]
    [InlineData(64u)]
    public void AHeapOfAFewWordsRefusesOrServes(uint size)
    {
        ModelHeap heap = new(size, 1);
        int made = 0;
        while (heap.Allocate(heap.Shapes.Empty) is ModelObject fresh)
        {
            heap.SetRoot(0, fresh);
            if (++made > 100)
            {
                break;
            }
        }

        Assert.Equal(size >= 20, made > 1);
        Assert.Null(heap.Allocate(heap.Shapes.Bytes, 1000));
    }
}
