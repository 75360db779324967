// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Heap.Tests.Model;
using Xunit;
using Xunit.Abstractions;

namespace Tock.Heap.Tests;

/// <summary>Heaps that are full, become free again, and are in pieces.</summary>
public sealed class FullHeapTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(1024u)]
    [InlineData(49152u)]
    public void AFullHeapRefusesAndServesAgain(uint size)
    {
        ModelHeap heap = new(size, 1);
        for (int round = 0; round < 20; round++)
        {
            int made = 0;
            while (heap.Allocate(heap.Shapes.Link) is ModelObject fresh)
            {
                heap.SetReference(fresh, 0, heap.Root(0));
                heap.SetRoot(0, fresh);
                made++;
            }

            // Nothing of the memory is lost between objects.
            Assert.Equal((int)(heap.Capacity / heap.Shapes.Link.Size(0)), made);
            heap.SetRoot(0, heap.Root(0)!.References[0]);
            Assert.NotNull(heap.Allocate(heap.Shapes.Link));
            heap.SetRoot(0, null);
        }
    }

    [Fact]
    public void OneObjectMayHaveTheWholeHeap()
    {
        ModelHeap heap = new(8192, 1);
        for (int round = 0; round < 5; round++)
        {
            Assert.NotNull(heap.Allocate(heap.Shapes.Bytes, (int)heap.Capacity - 8));
            Assert.Null(heap.Allocate(heap.Shapes.Bytes, (int)heap.Capacity - 7));
            Assert.NotNull(heap.Allocate(heap.Shapes.Plain));
        }
    }

    [Fact]
    public void HolesAreFilledBeforeTheHeapIsFull()
    {
        ModelHeap heap = new(8192, 400);
        int made = 0;
        while (heap.Allocate(heap.Shapes.Longs, 3) is ModelObject fresh)
        {
            heap.SetRoot(made++, fresh);
        }

        for (int i = 0; i < made - 1; i += 2)
        {
            heap.SetRoot(i, null);
        }

        // Every hole takes an object of its size or a smaller one, and no larger one.
        Assert.Null(heap.Allocate(heap.Shapes.Longs, 4));
        for (int i = 0; i < made - 1; i += 2)
        {
            ModelObject? fresh = heap.Allocate(heap.Shapes.Longs, 3 - (i % 4));
            Assert.NotNull(fresh);
            heap.SetRoot(i, fresh);
        }

        heap.Collect();
    }

    /// <summary>
    /// A program that keeps about the same amount alive and replaces objects at random, sizes from 8 to 72 bytes. A heap that never
    /// moves objects needs room to spare: how much is what this shows.
    /// </summary>
    [Theory]
    [InlineData(2048u, 50, 0)]
    [InlineData(8192u, 50, 0)]
    [InlineData(49152u, 50, 0)]
    [InlineData(2048u, 75, 1)]
    [InlineData(8192u, 75, 1)]
    [InlineData(49152u, 75, 1)]
    [InlineData(8192u, 90, 25)]
    [InlineData(49152u, 90, 25)]
    public void ASteadyProgramIsServed(uint size, int percentAlive, int percentRefused)
    {
        const int Rounds = 40_000;
        ModelHeap heap = new(size, 2400);
        Random random = new(5);
        long goal = heap.Capacity * percentAlive / 100;
        long live = 0;
        int wanted = 0;
        int refused = 0;
        for (int i = 0; i < Rounds; i++)
        {
            int root = random.Next(Math.Min(heap.RootCount, (int)heap.Capacity / 20));
            live -= heap.Root(root)?.Size ?? 0;
            heap.SetRoot(root, null);
            int length = random.Next(9);
            if (live + heap.Shapes.Longs.Size(length) > goal)
            {
                continue;
            }

            wanted++;
            ModelObject? fresh = heap.Allocate(heap.Shapes.Longs, length);
            heap.SetRoot(root, fresh);
            live += fresh?.Size ?? 0;
            refused += fresh is null ? 1 : 0;
        }

        output.WriteLine($"{size} bytes, {percentAlive} % alive: {refused} of {wanted} allocations refused, {heap.State.Collections} collections");
        Assert.True(refused * 100 <= wanted * percentRefused);
    }
}
