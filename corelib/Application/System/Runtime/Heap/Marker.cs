// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Runtime.Heap;

/// <summary>
/// Marks what can be reached, without a stack, by pointer reversal (Deutsch, Schorr and Waite): while the objects below a slot are
/// visited, the slot holds the way back instead of its reference, which is known again on return.
/// </summary>
/// <remarks>
/// The way back is one word: bits 0 to 14 are the index, in words of the heap, of the slot through which the object itself was entered, 0
/// at the root; bit 15 says that the slot is the last one of the object; bits 16 to 30 are the distance from the object to the slot, in
/// words. So a heap has at most 32768 words.
/// </remarks>
internal static class Marker<TMemory>
    where TMemory : IHeapMemory
{
    /// <summary>Most bytes of a heap.</summary>
    internal const uint MaximumSize = 1 << (IndexBits + Block.WordShift);

    private const int IndexBits = 15;
    private const uint IndexMask = (1 << IndexBits) - 1;
    private const uint LastSlot = 1 << IndexBits;
    private const int DistanceShift = IndexBits + 1;

    /// <summary>Marks the object that a word points to or into, and all that can be reached from there. The word may be anything.</summary>
    internal static void MarkCandidate(ref HeapState heap, uint word)
    {
        heap.Steps++;
        if (!heap.Contains(word))
        {
            return;
        }

        uint block = CrossingMap<TMemory>.Find(ref heap, word);
        uint header = TMemory.Load(block);
        if ((header & (Block.Marked | Block.Free)) != 0)
        {
            return;
        }

        TMemory.Store(block, header | Block.Marked);
        heap.Steps++;
        if (TypeTable<TMemory>.HasReferences(header))
        {
            heap.Steps += Visit(heap.Start, heap.End - heap.Start, block, header);
        }
    }

    // Marks what a marked object refers to; returns how many objects that were. Each object is entered once, each slot is read once, and
    // each object that has references is returned to once for each child that has references: the time is linear in what is marked.
    private static uint Visit(uint heapStart, uint heapSize, uint block, uint table)
    {
        uint marked = 0;
        uint parent = 0;
        uint position = block + Block.Word;
        while (true)
        {
            while (position != 0)
            {
                uint slot = TypeTable<TMemory>.NextSlot(table, block, ref position, out uint stop);
                uint end = stop;
                for (; slot < end; slot += Block.Word)
                {
                    uint child = TMemory.Load(slot);
                    if (child - heapStart >= heapSize)
                    {
                        continue;
                    }

                    uint header = TMemory.Load(child);
                    if ((header & Block.Marked) != 0)
                    {
                        continue;
                    }

                    TMemory.Store(child, header | Block.Marked);
                    marked++;
                    if (TypeTable<TMemory>.HasReferences(header))
                    {
                        uint isLast = position == 0 && slot + Block.Word == end ? LastSlot : 0;
                        TMemory.Store(slot, ((slot - block) << (DistanceShift - Block.WordShift)) | isLast | parent);
                        parent = (slot - heapStart) >> Block.WordShift;
                        block = child;
                        table = header;
                        position = child + Block.Word;
                        break;
                    }
                }
            }

            if (parent == 0)
            {
                return marked;
            }

            uint entered = heapStart + (parent << Block.WordShift);
            uint back = TMemory.Load(entered);
            TMemory.Store(entered, block);
            parent = back & IndexMask;
            position = (back & LastSlot) != 0 ? 0 : entered + Block.Word;
            block = entered - (back >> DistanceShift << Block.WordShift);
            table = TMemory.Load(block) - Block.Marked;
        }
    }
}
