// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Runtime.Heap;

/// <summary>
/// Marks what can be reached, without a stack, by pointer reversal (Deutsch, Schorr and Waite): while the objects below a slot are
/// visited, the slot holds the way back instead of its reference, which is known again on return.
/// </summary>
/// <remarks>
/// The way back is two numbers of 16 bits, both in words: the low half is the index of the slot through which the object itself was
/// entered, 0 at the root; the high half is the distance from the object to the slot. So a heap has at most 65536 words.
/// </remarks>
internal static class Marker<TMemory>
    where TMemory : IHeapMemory
{
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
            uint slot = TypeTable<TMemory>.NextSlot(table, block, ref position, out uint stop);
            for (; slot < stop; slot += Block.Word)
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
                    TMemory.Store(slot, ((slot - block) << 14) | parent);
                    parent = (slot - heapStart) / Block.Word;
                    block = child;
                    table = header;
                    position = child + Block.Word;
                    break;
                }
            }

            if (position != 0)
            {
                continue;
            }

            if (parent == 0)
            {
                return marked;
            }

            uint entered = heapStart + (parent * Block.Word);
            uint back = TMemory.Load(entered);
            TMemory.Store(entered, block);
            parent = back & 0xFFFF;
            block = entered - ((back >> 16) * Block.Word);
            table = TMemory.Load(block) - Block.Marked;
            position = entered + Block.Word;
        }
    }
}
