// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime.CompilerServices;
using System.Runtime.Heap;

namespace System;

/// <summary>The collector of the application's heap. It runs when an allocation finds no room; nobody has to call it.</summary>
public static class GC
{
    /// <summary>There is one generation.</summary>
    public static int MaxGeneration => 0;

    /// <summary>Makes the memory of objects free that nothing refers to. What looks like a reference on the stack counts as one.</summary>
    public static void Collect()
    {
        ProcessHeap.Collect();
    }

    /// <summary>How many collections there have been.</summary>
    /// <param name="generation">0; there are none in others.</param>
    public static int CollectionCount(int generation)
    {
        return generation == 0 ? (int)ProcessHeap.State.Collections : 0;
    }

    /// <summary>Bytes of the heap that are in use, including those of objects that the next collection will find unused.</summary>
    /// <param name="forceFullCollection">Whether to collect first.</param>
    public static long GetTotalMemory(bool forceFullCollection)
    {
        if (forceFullCollection)
        {
            Collect();
        }

        Tock.HeapStatistics statistics = Tock.HeapStatistics.Read();
        return statistics.Size - statistics.Free;
    }

    /// <summary>Keeps an object until this call.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void KeepAlive(object? obj)
    {
    }

    /// <summary>Does nothing: there are no finalizers.</summary>
    public static void SuppressFinalize(object obj)
    {
    }
}
