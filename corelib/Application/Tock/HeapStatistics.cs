// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime.Heap;

namespace Tock;

/// <summary>Figures about the heap of the application.</summary>
public readonly struct HeapStatistics
{
    private readonly uint _size;
    private readonly uint _free;
    private readonly uint _largestFree;
    private readonly uint _collections;
    private readonly uint _longestCollection;

    private HeapStatistics(ref HeapState heap)
    {
        _size = heap.End - heap.Start;
        _free = HeapSurvey<ProcessMemory>.FreeBytes(ref heap);
        _largestFree = HeapSurvey<ProcessMemory>.LargestFree(ref heap);
        _collections = heap.Collections;
        _longestCollection = heap.MostSteps;
    }

    /// <summary>Bytes that objects can take, in all.</summary>
    public uint Size => _size;

    /// <summary>Bytes that can be taken before the next collection.</summary>
    public uint Free => _free;

    /// <summary>Bytes of the largest object that can be made before the next collection.</summary>
    public uint LargestFree => _largestFree;

    /// <summary>Collections so far.</summary>
    public uint Collections => _collections;

    /// <summary>Steps of the longest collection: words looked at as roots, objects marked, objects and free stretches swept.</summary>
    public uint LongestCollection => _longestCollection;

    /// <summary>The figures of this moment.</summary>
    public static HeapStatistics Read()
    {
        return new HeapStatistics(ref ProcessHeap.State);
    }
}
