// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Kernel.Processes;

/// <summary>The notifications that wait for a process, oldest first: a ring in the kernel-owned part of the process's block.</summary>
/// <remarks>
/// Invariant: <see cref="Count"/> entries from the head on are notifications, the others are not looked at.
/// What an entry means is not known here; see Process.Upcalls.cs.
/// </remarks>
internal struct UpcallQueue
{
    /// <summary>How many notifications it holds: as many as upstream Tock's, so that a burst that fits there fits here.</summary>
    internal const uint Capacity = 10;

    /// <summary>Bytes that the ring takes.</summary>
    internal const uint Size = Capacity * QueuedUpcallSize;

    private const uint QueuedUpcallSize = 16;

    private QueuedUpcall* _ring;
    private uint _head;

    /// <summary>Gets the number of notifications that wait.</summary>
    internal uint Count { get; private set; }

    /// <summary>Gets a value indicating whether no other fits.</summary>
    internal readonly bool IsFull => Count == Capacity;

    /// <summary>Forgets everything, and takes another place.</summary>
    /// <param name="ring">Address of <see cref="Size"/> bytes.</param>
    /// <safety>They are kernel-owned memory that nothing else uses as long as the queue does.</safety>
    internal unsafe void Reset(uint ring)
    {
        _ring = (QueuedUpcall*)ring;
        _head = 0;
        Count = 0;
    }

    /// <summary>Finds an entry.</summary>
    /// <param name="position">0 for the oldest; below <see cref="Count"/>.</param>
    /// <returns>The entry.</returns>
    internal readonly QueuedUpcall* At(uint position) => Entry(position);

    /// <summary>Takes another notification in. Only while it is not full.</summary>
    /// <param name="upcall">The notification.</param>
    internal void Add(QueuedUpcall upcall)
    {
        // SAFETY: a position up to Count is inside the ring, since the queue is not full.
        unsafe
        {
            *Entry(Count) = upcall;
        }

        Count++;
    }

    /// <summary>Takes the oldest out. Only while there is one.</summary>
    /// <returns>The notification.</returns>
    internal QueuedUpcall Take()
    {
        uint head = _head;
        _head = head + 1 == Capacity ? 0 : head + 1;
        Count--;

        // SAFETY: the head is always inside the ring.
        unsafe
        {
            return _ring[head];
        }
    }

    /// <summary>Takes one out of order.</summary>
    /// <param name="position">Its position, below <see cref="Count"/>.</param>
    internal void Remove(uint position)
    {
        // SAFETY: positions below Count are inside the ring.
        unsafe
        {
            for (uint i = position; i + 1 < Count; i++)
            {
                *Entry(i) = *Entry(i + 1);
            }
        }

        Count--;
    }

    private readonly QueuedUpcall* Entry(uint position)
    {
        uint place = _head + position;
        return _ring + (place >= Capacity ? place - Capacity : place);
    }
}
