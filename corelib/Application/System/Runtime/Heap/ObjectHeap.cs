// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Runtime.Heap;

/// <summary>
/// The heap of an application: objects that never move, made by advancing a pointer, reclaimed by mark and sweep. What is described
/// here is what happens when the pointer reaches the end of its window, and how a collection goes.
/// </summary>
internal static class ObjectHeap<TMemory>
    where TMemory : IHeapMemory
{
    /// <summary>Most bytes of a heap; further ones are not used.</summary>
    internal const uint MaximumSize = Marker<TMemory>.MaximumSize;

    // Bytes that are cleared at a time, so that the time for it is spread over the allocations.
    private const uint WindowSize = 256;

    // A free stretch that is shorter is not worth keeping when an allocation passes over it; the next collection finds it again.
    private const uint WorthKeeping = 32;

    /// <summary>Makes a heap of a piece of memory. Both addresses are multiples of 4.</summary>
    internal static void Initialize(ref HeapState heap, uint start, uint end)
    {
        uint size = end - start;
        size = size < MaximumSize ? size : MaximumSize;
        uint mapSize = ((size >> CrossingMap<TMemory>.CardShift) + Block.Word) & ~3u;
        heap = default;
        heap.Map = start;
        heap.Start = start + mapSize;
        heap.End = start + size;
        if (size < mapSize + Block.Smallest)
        {
            heap.Start = heap.End;
            return;
        }

        TMemory.Store(heap.Start, (heap.End - heap.Start) | Block.Free);
        Sweeper<TMemory>.Sweep(ref heap);
        heap.Steps = 0;
    }

    /// <summary>Takes cleared memory for an object; 0 if there is none until a collection has been made.</summary>
    /// <param name="heap">The heap.</param>
    /// <param name="size">Bytes, a multiple of 4, at least 8.</param>
    internal static uint Take(ref HeapState heap, uint size)
    {
        uint remaining = heap.StretchEnd - heap.Next;
        if (remaining < size)
        {
            uint previous = 0;
            uint stretch = heap.FreeStretches;
            uint length = 0;
            uint following = 0;
            while (stretch != 0)
            {
                length = TMemory.Load(stretch) - Block.Free;
                following = TMemory.Load(stretch + Block.Word);
                if (length >= size)
                {
                    break;
                }

                previous = size > WorthKeeping ? stretch : previous;
                stretch = following;
            }

            if (stretch == 0)
            {
                return 0;
            }

            // The longer rest stays the stretch that small objects are made in.
            uint rest = length - size;
            if (remaining > rest)
            {
                Link(ref heap, previous, MakeFree(ref heap, stretch + size, rest, following));
                CrossingMap<TMemory>.Note(ref heap, stretch);
                TMemory.Clear(stretch, size);
                return stretch;
            }

            Link(ref heap, previous, following);
            RetireStretch(ref heap);
            heap.Next = stretch;
            heap.Limit = stretch;
            heap.StretchEnd = stretch + length;
        }

        return OpenWindow(ref heap, size);
    }

    /// <summary>Begins a collection: the roots are to be marked next, by <see cref="Marker{TMemory}.MarkCandidate"/>.</summary>
    internal static void BeginCollection(ref HeapState heap)
    {
        RetireStretch(ref heap);
        heap.Next = 0;
        heap.Limit = 0;
        heap.StretchEnd = 0;
        heap.Steps = 0;
    }

    /// <summary>Ends a collection: reclaims what is not marked.</summary>
    internal static void EndCollection(ref HeapState heap)
    {
        Sweeper<TMemory>.Sweep(ref heap);
        heap.Collections++;
        heap.MostSteps = heap.Steps > heap.MostSteps ? heap.Steps : heap.MostSteps;
    }

    // What lies between Next and Limit is zero already.
    private static uint OpenWindow(ref HeapState heap, uint size)
    {
        uint block = heap.Next;
        uint limit = block + (size > WindowSize ? size : WindowSize);
        limit = limit < heap.StretchEnd ? limit : heap.StretchEnd;
        TMemory.Clear(heap.Limit, limit - heap.Limit);
        heap.Limit = limit;
        heap.Next = block + size;
        CrossingMap<TMemory>.Note(ref heap, block);
        return block;
    }

    private static void RetireStretch(ref HeapState heap)
    {
        uint remaining = heap.StretchEnd - heap.Next;
        uint head = MakeFree(ref heap, heap.Next, remaining, heap.FreeStretches);
        heap.FreeStretches = remaining >= WorthKeeping ? head : heap.FreeStretches;
    }

    // Makes a free stretch, if its length is not 0. Returns what a list goes on with: the stretch, or what follows if it is too short.
    private static uint MakeFree(ref HeapState heap, uint address, uint length, uint following)
    {
        if (length == 0)
        {
            return following;
        }

        TMemory.Store(address, length | Block.Free);
        if (length < Block.Smallest)
        {
            return following;
        }

        TMemory.Store(address + Block.Word, following);
        return address;
    }

    private static void Link(ref HeapState heap, uint previous, uint following)
    {
        if (previous == 0)
        {
            heap.FreeStretches = following;
        }
        else
        {
            TMemory.Store(previous + Block.Word, following);
        }
    }
}
