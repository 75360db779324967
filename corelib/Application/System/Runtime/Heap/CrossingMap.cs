// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Runtime.Heap;

/// <summary>
/// Finds the block that an address points into. The map has one byte for each card, which is 128 bytes of the heap: 0, or 1 plus the
/// distance in words from the beginning of the card to the first noted block that starts in it. Not every block is noted; from a noted
/// one, sizes lead to the next.
/// </summary>
internal static class CrossingMap<TMemory>
    where TMemory : IHeapMemory
{
    /// <summary>Two to the power of this are the bytes of a card.</summary>
    internal const int CardShift = 7;

    /// <summary>Bytes of the heap that one byte of the map is for.</summary>
    internal const uint CardSize = 1 << CardShift;

    /// <summary>Forgets all blocks.</summary>
    internal static void Clear(ref HeapState heap)
    {
        TMemory.Clear(heap.Map, heap.Start - heap.Map);
    }

    /// <summary>Notes that a block starts at an address, unless a lower one of its card is noted. The first block is noted always.</summary>
    internal static void Note(ref HeapState heap, uint block)
    {
        uint distance = block - heap.Start;
        uint entry = heap.Map + (distance >> CardShift);
        if (TMemory.LoadByte(entry) == 0)
        {
            TMemory.StoreByte(entry, (byte)(((distance & (CardSize - 1)) >> Block.WordShift) + 1));
        }
    }

    /// <summary>Where the card behind that of a block begins: no block before needs to be noted.</summary>
    internal static uint NextCard(ref HeapState heap, uint block)
    {
        return heap.Start + (((block - heap.Start) | (CardSize - 1)) + 1);
    }

    /// <summary>The block that holds an address; the address lies in the heap.</summary>
    internal static uint Find(ref HeapState heap, uint address)
    {
        uint card = (address - heap.Start) >> CardShift;
        uint block;
        while (true)
        {
            uint entry = TMemory.LoadByte(heap.Map + card);
            block = heap.Start + (card << CardShift) + ((entry - 1) << Block.WordShift);
            if (entry != 0 && block <= address)
            {
                break;
            }

            card--;
        }

        while (true)
        {
            uint end = block + BlockSize(block);
            if (address < end)
            {
                return block;
            }

            block = end;
        }
    }

    private static uint BlockSize(uint block)
    {
        uint header = TMemory.Load(block);
        return (header & Block.Free) != 0 ? header - Block.Free : TypeTable<TMemory>.BlockSize(header & ~Block.Marked, block);
    }
}
