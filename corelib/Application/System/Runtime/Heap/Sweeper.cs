// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Runtime.Heap;

/// <summary>Makes free stretches of all that is not marked, and unmarks the rest.</summary>
internal static class Sweeper<TMemory>
    where TMemory : IHeapMemory
{
    /// <summary>Goes over all blocks once. Afterwards free neighbours are one stretch, and the stretches are listed by ascending address.</summary>
    internal static void Sweep(ref HeapState heap)
    {
        CrossingMap<TMemory>.Clear(ref heap);
        heap.FreeStretches = 0;

        uint last = 0;
        uint free = heap.Start;
        uint block = heap.Start;
        uint end = heap.End;
        uint nextCard = block;
        uint swept = 0;
        while (block != end)
        {
            swept++;
            uint header = TMemory.Load(block);
            if ((header & Block.Free) != 0)
            {
                block += header - Block.Free;
                continue;
            }

            uint table = header & ~Block.Marked;
            uint following = block + TypeTable<TMemory>.BlockSize(table, block);
            if (table != header)
            {
                TMemory.Store(block, table);
                if (free != block)
                {
                    last = Close(ref heap, free, block, last);
                }

                if (block >= nextCard)
                {
                    CrossingMap<TMemory>.Note(ref heap, block);
                    nextCard = CrossingMap<TMemory>.NextCard(ref heap, block);
                }

                free = following;
            }

            block = following;
        }

        if (free != end)
        {
            Close(ref heap, free, end, last);
        }

        heap.Steps += swept;
    }

    // Makes one free stretch of what lies between two addresses; returns the last listed one.
    private static uint Close(ref HeapState heap, uint free, uint end, uint last)
    {
        uint length = end - free;
        TMemory.Store(free, length | Block.Free);
        CrossingMap<TMemory>.Note(ref heap, free);
        if (length < Block.Smallest)
        {
            return last;
        }

        TMemory.Store(free + Block.Word, 0);
        if (last == 0)
        {
            heap.FreeStretches = free;
        }
        else
        {
            TMemory.Store(last + Block.Word, free);
        }

        return free;
    }
}
