// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Diagnostics.CodeAnalysis;

namespace System.Collections.Generic;

/// <summary>A collection that gives back the element of the lowest priority first; equal ones in any order.</summary>
/// <typeparam name="TElement">The type of the elements.</typeparam>
/// <typeparam name="TPriority">The type of the priorities.</typeparam>
public class PriorityQueue<TElement, TPriority>
{
    // A heap: no entry comes before the one at half its index.
    private readonly List<(TElement Element, TPriority Priority)> _heap = new List<(TElement Element, TPriority Priority)>();

    /// <summary>Makes an empty queue.</summary>
    public PriorityQueue()
        : this(null)
    {
    }

    /// <summary>Makes an empty queue whose priorities are ordered as a comparer says.</summary>
    public PriorityQueue(IComparer<TPriority>? comparer)
    {
        Comparer = comparer ?? Comparer<TPriority>.Default;
    }

    /// <summary>The number of elements.</summary>
    public int Count => _heap.Count;

    /// <summary>How priorities are ordered.</summary>
    public IComparer<TPriority> Comparer { get; }

    /// <summary>Adds an element.</summary>
    public void Enqueue(TElement element, TPriority priority)
    {
        _heap.Add((element, priority));
        int index = _heap.Count - 1;
        while (index > 0)
        {
            int parent = (index - 1) / 2;
            if (Comparer.Compare(_heap[parent].Priority, priority) <= 0)
            {
                break;
            }

            _heap[index] = _heap[parent];
            index = parent;
        }

        _heap[index] = (element, priority);
    }

    /// <summary>Takes the element of the lowest priority.</summary>
    public TElement Dequeue()
    {
        if (!TryDequeue(out TElement? element, out _))
        {
            Throw.Empty();
        }

        return element;
    }

    /// <summary>Takes the element of the lowest priority; false where there is none.</summary>
    public bool TryDequeue([MaybeNullWhen(false)] out TElement element, [MaybeNullWhen(false)] out TPriority priority)
    {
        if (!TryPeek(out element, out priority))
        {
            return false;
        }

        (TElement Element, TPriority Priority) last = _heap[^1];
        _heap.RemoveAt(_heap.Count - 1);
        if (_heap.Count == 0)
        {
            return true;
        }

        int index = 0;
        for (int child = 1; child < _heap.Count; child = (2 * index) + 1)
        {
            if (child + 1 < _heap.Count && Comparer.Compare(_heap[child + 1].Priority, _heap[child].Priority) < 0)
            {
                child++;
            }

            if (Comparer.Compare(last.Priority, _heap[child].Priority) <= 0)
            {
                break;
            }

            _heap[index] = _heap[child];
            index = child;
        }

        _heap[index] = last;
        return true;
    }

    /// <summary>The element of the lowest priority.</summary>
    public TElement Peek()
    {
        if (!TryPeek(out TElement? element, out _))
        {
            Throw.Empty();
        }

        return element;
    }

    /// <summary>The element of the lowest priority; false where there is none.</summary>
    public bool TryPeek([MaybeNullWhen(false)] out TElement element, [MaybeNullWhen(false)] out TPriority priority)
    {
        if (_heap.Count == 0)
        {
            element = default;
            priority = default;
            return false;
        }

        (element, priority) = _heap[0];
        return true;
    }

    /// <summary>Removes all elements; the room stays.</summary>
    public void Clear()
    {
        _heap.Clear();
    }
}
