// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Heap.Tests.Model;
using Xunit;
using Xunit.Abstractions;

namespace Tock.Heap.Tests;

/// <summary>Long random programs: objects of all shapes made, linked, dropped and found again.</summary>
public sealed class RandomShapesTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(512u, 1, 100_000)]
    [InlineData(1024u, 2, 200_000)]
    [InlineData(2048u, 3, 300_000)]
    [InlineData(2052u, 4, 100_000)]
    [InlineData(8192u, 5, 300_000)]
    [InlineData(49152u, 6, 1_000_000)]
    [InlineData(65540u, 7, 300_000)]
    [InlineData(131072u, 8, 300_000)]
    public void WhatIsReachedStaysAndTheRestGoes(uint heapSize, int seed, int allocations)
    {
        ModelHeap heap = new(heapSize, 24);
        Random random = new(seed);
        int refused = 0;
        for (int i = 0; i < allocations; i++)
        {
            if (!Step(heap, random, heapSize))
            {
                refused++;
                for (int root = 0; root < heap.RootCount; root++)
                {
                    heap.SetRoot(root, random.Next(3) == 0 ? heap.Root(root) : null);
                }
            }
        }

        heap.Collect();
        Assert.True(heap.State.Collections > 10, $"only {heap.State.Collections} collections");
        output.WriteLine($"{heapSize} bytes: {allocations} allocations, {refused} refused, {heap.State.Collections} collections, most steps {heap.State.MostSteps}");
    }

    [Theory]
    [InlineData(2048u, 11)]
    [InlineData(49152u, 12)]
    public void WordsThatOnlyLookLikePointersDoNoHarm(uint heapSize, int seed)
    {
        ModelHeap heap = new(heapSize, 12) { HasNoise = true };
        Random random = new(seed);
        for (int i = 0; i < 200_000; i++)
        {
            for (int word = 0; i % 64 == 0 && word < heap.Noise.Length; word++)
            {
                heap.Noise[word] = ArrayMemory.Heap - 64 + (uint)random.Next((int)heapSize + 128);
            }

            if (!Step(heap, random, heapSize))
            {
                for (int root = 0; root < heap.RootCount; root++)
                {
                    heap.SetRoot(root, null);
                }
            }
        }

        Assert.True(heap.State.Collections > 10);
    }

    // One object, some links; false if there was no room for the object.
    private static bool Step(ModelHeap heap, Random random, uint heapSize)
    {
        Shape shape = heap.Shapes.All[random.Next(heap.Shapes.All.Length)];
        int largest = random.Next(500) == 0 ? (int)heapSize / 32 : 8;
        ModelObject? made = heap.Allocate(shape, shape.IsArray ? random.Next(largest + 1) : 0);
        if (made is null)
        {
            return false;
        }

        for (int i = 0; i < made.References.Length; i++)
        {
            if (random.Next(2) == 0)
            {
                heap.SetReference(made, i, heap.Root(random.Next(heap.RootCount)));
            }
        }

        // An older object may get a link to the new one, which makes cycles.
        ModelObject? older = heap.Root(random.Next(heap.RootCount));
        if (older is not null && older.References.Length > 0)
        {
            heap.SetReference(older, random.Next(older.References.Length), random.Next(4) == 0 ? null : made);
        }

        int root = random.Next(heap.RootCount);
        heap.SetRoot(root, random.Next(5) == 0 ? null : made, (uint)random.Next((int)made.Size));
        return true;
    }
}
