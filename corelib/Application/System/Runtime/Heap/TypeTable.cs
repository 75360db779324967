// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime.CompilerServices;

namespace System.Runtime.Heap;

/// <summary>
/// What the collector reads from the table of a type (Internal.Runtime.MethodTable) and from the words before it, which say where an
/// object of the type has references:
/// <code>
/// -4   number of series                 -8 start of the first one in the object     -12 its length minus the size of the object
///                                      -16 start of the second one                  -20 its length minus the size of the object ...
/// -4   minus the number of runs         -8 start of the first run in the array      -12 references in the first run (16 bits),
///                                                                                       bytes from its end to the next run (16 bits)
///                                                                                   -16 the same of the second run ...
/// </code>
/// The first form is that of classes, of boxed values and of arrays of references, with the series by ascending start. The second form is
/// that of arrays of structs: the runs repeat for each element. Sizes count a word before the object which does not exist in this system.
/// </summary>
internal static class TypeTable<TMemory>
    where TMemory : IHeapMemory
{
    private const uint ComponentSizeFlag = 0x80000000;
    private const uint ComponentSizeMask = 0xFFFF;
    private const uint ReferencesFlag = 0x01000000;
    private const uint BaseSizeOffset = 4;
    private const uint LengthOffset = 4;
    private const uint CountOffset = 4;
    private const uint StartOffset = 8;
    private const uint ListOffset = 12;
    private const uint SeriesSize = 8;

    /// <summary>Whether objects of the type may hold references.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool HasReferences(uint table)
    {
        return (TMemory.Load(table) & ReferencesFlag) != 0;
    }

    /// <summary>Bytes from an object of the type to the block behind it.</summary>
    internal static uint BlockSize(uint table, uint block)
    {
        return (CountedSize(table, block) - Block.Word + 3) & ~3u;
    }

    /// <summary>The first slot of an object at or after a position that holds a reference; 0 if there is none.</summary>
    /// <param name="table">Table of the object's type, which has references.</param>
    /// <param name="block">The object.</param>
    /// <param name="position">Where to begin, at least the word behind the table's address; becomes where to go on, or 0 if no slots are left.</param>
    /// <param name="stop">The end of the slots that follow the returned one without a gap.</param>
    internal static uint NextSlot(uint table, uint block, ref uint position, out uint stop)
    {
        uint size = CountedSize(table, block);
        uint from = position;
        int count = (int)TMemory.Load(table - CountOffset);
        if (count < 0)
        {
            return NextSlotOfStructs(table, block, ref position, block + size - Block.Word, out stop);
        }

        for (uint series = table - ListOffset; count > 0; series -= SeriesSize)
        {
            count--;
            uint start = block + TMemory.Load(series + Block.Word);
            uint end = start + TMemory.Load(series) + size;
            if (from < end)
            {
                position = count > 0 ? end : 0;
                stop = end;
                return from > start ? from : start;
            }
        }

        position = 0;
        stop = 0;
        return 0;
    }

    private static uint NextSlotOfStructs(uint table, uint block, ref uint position, uint end, out uint stop)
    {
        uint start = block + TMemory.Load(table - StartOffset);
        if (position > start)
        {
            uint elementSize = TMemory.Load(table) & ComponentSizeMask;
            start += (position - start) / elementSize * elementSize;
        }

        // The runs of one element end where those of the next begin.
        uint first = table - ListOffset;
        uint last = first + Block.Word + (TMemory.Load(table - CountOffset) << Block.WordShift);
        for (uint run = first; start < end; run = run == last ? first : run - Block.Word)
        {
            uint shape = TMemory.Load(run);
            stop = start + ((shape & 0xFFFF) << Block.WordShift);
            if (position < stop)
            {
                uint slot = position > start ? position : start;
                position = stop;
                return slot;
            }

            start = stop + (shape >> 16);
        }

        position = 0;
        stop = 0;
        return 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint CountedSize(uint table, uint block)
    {
        uint flags = TMemory.Load(table);
        uint size = TMemory.Load(table + BaseSizeOffset);
        if ((flags & ComponentSizeFlag) != 0)
        {
            size += (flags & ComponentSizeMask) * TMemory.Load(block + LengthOffset);
        }

        return size;
    }
}
