// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Runtime.Heap;

/// <summary>What can be asked about a heap between collections.</summary>
internal static class HeapSurvey<TMemory>
    where TMemory : IHeapMemory
{
    /// <summary>Bytes that allocations can take before the next collection.</summary>
    internal static uint FreeBytes(ref HeapState heap)
    {
        uint sum = heap.StretchEnd - heap.Next;
        for (uint stretch = heap.FreeStretches; stretch != 0; stretch = TMemory.Load(stretch + Block.Word))
        {
            sum += TMemory.Load(stretch) - Block.Free;
        }

        return sum;
    }

    /// <summary>Bytes of the largest object that can be made without a collection.</summary>
    internal static uint LargestFree(ref HeapState heap)
    {
        uint largest = heap.StretchEnd - heap.Next;
        for (uint stretch = heap.FreeStretches; stretch != 0; stretch = TMemory.Load(stretch + Block.Word))
        {
            uint length = TMemory.Load(stretch) - Block.Free;
            largest = length > largest ? length : largest;
        }

        return largest;
    }
}
