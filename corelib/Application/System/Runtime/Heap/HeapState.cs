// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Runtime.Heap;

/// <summary>
/// All that a heap knows about itself; lengths in bytes. Its memory holds first the crossing map (<see cref="CrossingMap{TMemory}"/>),
/// then blocks without gaps (<see cref="Block"/>).
/// </summary>
/// <remarks>The allocator in heap.S uses the first two fields, and its memory for this state has room for exactly these fields.</remarks>
internal struct HeapState
{
    /// <summary>Where the next object goes, if it fits below <see cref="Limit"/>.</summary>
    internal uint Next;

    /// <summary>End of the window: what lies between <see cref="Next"/> and here is zero and belongs to no block.</summary>
    internal uint Limit;

    /// <summary>End of the stretch that the window is part of; from <see cref="Limit"/> to here nothing is promised about the contents.</summary>
    internal uint StretchEnd;

    /// <summary>The first free stretch that can be taken, or 0; each holds the address of the following one.</summary>
    internal uint FreeStretches;

    /// <summary>The first block.</summary>
    internal uint Start;

    /// <summary>The end of the last block.</summary>
    internal uint End;

    /// <summary>The crossing map.</summary>
    internal uint Map;

    /// <summary>Collections so far.</summary>
    internal uint Collections;

    /// <summary>Steps of the collection under way or of the last one: root words looked at, objects marked, blocks swept.</summary>
    internal uint Steps;

    /// <summary>Most steps of any collection.</summary>
    internal uint MostSteps;

    /// <summary>Whether an address lies among the blocks.</summary>
    internal readonly bool Contains(uint address)
    {
        return address - Start < End - Start;
    }
}
