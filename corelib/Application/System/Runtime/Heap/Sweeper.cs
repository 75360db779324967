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
        uint swept = 0;
        while (block != end)
        {
            swept++;
            uint header = TMemory.Load(block);
            if ((header & Block.Marked) != 0)
            {
                header -= Block.Marked;
                TMemory.Store(block, header);
                last = Close(ref heap, free, block, last);
                CrossingMap<TMemory>.Note(ref heap, block);
                block += TypeTable<TMemory>.BlockSize(header, block);
                free = block;
            }
            else if ((header & Block.Free) != 0)
            {
                block += header - Block.Free;
            }
            else
            {
                block += TypeTable<TMemory>.BlockSize(header, block);
            }
        }

        Close(ref heap, free, end, last);
        heap.Steps += swept;
    }

    // Makes one free stretch of what lies between two addresses, if anything does; returns the last listed one.
    private static uint Close(ref HeapState heap, uint free, uint end, uint last)
    {
        uint length = end - free;
        if (length == 0)
        {
            return last;
        }

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
