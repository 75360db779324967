// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Heap.Tests.Model;
using Xunit;
using Xunit.Abstractions;

namespace Tock.Heap.Tests;

/// <summary>
/// How long a collection takes, in words read and written. Whatever the shape of the data, it is bounded by a sum over roots, slots of live
/// objects that may hold references, live objects, and all blocks of the heap.
/// </summary>
public sealed class PauseTests(ITestOutputHelper output)
{
    private const int PerRoot = 2;
    private const int PerSlot = 2;
    private const int PerLiveObject = 24;
    private const int PerBlock = 8;
    private const int Fixed = 40;

    [Theory]
    [InlineData("list")]
    [InlineData("list by the first of two")]
    [InlineData("tree")]
    [InlineData("one wide array")]
    [InlineData("arrays in arrays")]
    [InlineData("structs")]
    [InlineData("all to all")]
    [InlineData("dead")]
    public void EveryPauseIsLinear(string form)
    {
        foreach (uint size in new[] { 2048u, 8192u, 49152u, 131072u })
        {
            ModelHeap heap = new(size, 1);
            Build(heap, form);
            heap.Collect();
            if (form == "dead")
            {
                heap.SetRoot(0, null);
                Build(heap, "tree");
                heap.SetRoot(0, null);
                heap.Collect();
            }

            ICollection<ModelObject> live = heap.Live().Values;
            long slots = live.Sum(one => one.References.Length);
            long blocks = heap.Capacity / 8;
            long bound = Fixed + PerRoot + (PerSlot * slots) + (PerLiveObject * live.Count) + (PerBlock * blocks);
            output.WriteLine($"{form}, {size} bytes: {live.Count} objects, {slots} slots: {heap.LastPause} words touched, {(double)heap.LastPause / (size / 4):f2} for each word of the heap");
            Assert.True(heap.LastPause <= bound, $"{form}, {size} bytes: {heap.LastPause} words, more than {bound}");
        }
    }

    private static void Build(ModelHeap heap, string form)
    {
        switch (form)
        {
            case "list":
                Chain(heap, heap.Shapes.Link, 0);
                break;
            case "list by the first of two":
                Chain(heap, heap.Shapes.Pair, 0);
                break;
            case "arrays in arrays":
                Chain(heap, heap.Shapes.References, 2);
                break;
            case "structs":
                Chain(heap, heap.Shapes.MixedStructs, 1);
                break;
            case "one wide array":
                Wide(heap);
                break;
            default:
                Tree(heap, form == "all to all");
                break;
        }
    }

    private static void Chain(ModelHeap heap, Shape shape, int index)
    {
        while (heap.Allocate(shape, 5) is ModelObject fresh)
        {
            heap.SetReference(fresh, index, heap.Root(0));
            heap.SetRoot(0, fresh);
        }
    }

    private static void Wide(ModelHeap heap)
    {
        int count = (int)(heap.Capacity / (4 + heap.Shapes.Empty.Size(0))) - 2;
        heap.SetRoot(0, heap.Allocate(heap.Shapes.References, count));
        for (int i = 0; i < count; i++)
        {
            heap.SetReference(heap.Root(0)!, i, heap.Allocate(heap.Shapes.Empty));
        }
    }

    // Each object of the queue gets two children until the heap is full; if asked for, slots that are left over lead back to the root.
    private static void Tree(ModelHeap heap, bool isFull)
    {
        heap.SetRoot(0, heap.Allocate(heap.Shapes.Scattered));
        Queue<ModelObject> open = new([heap.Root(0)!]);
        bool hasRoom = true;
        while (open.TryDequeue(out ModelObject? parent))
        {
            for (int i = 0; i < parent.References.Length; i++)
            {
                ModelObject? child = hasRoom && i < 2 ? heap.Allocate(heap.Shapes.Scattered) : null;
                hasRoom = hasRoom && (i >= 2 || child is not null);
                if (child is not null)
                {
                    open.Enqueue(child);
                }

                heap.SetReference(parent, i, child ?? (isFull ? heap.Root(0) : null));
            }
        }
    }
}
