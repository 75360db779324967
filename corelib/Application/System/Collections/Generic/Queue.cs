// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Diagnostics.CodeAnalysis;

namespace System.Collections.Generic;

/// <summary>A collection that gives its elements back in the order in which they came.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
public class Queue<T> : IReadOnlyCollection<T>
{
    private const int FirstCapacity = 4;

    private T[] _items;
    private int _first;
    private int _count;
    private int _version;

    /// <summary>Makes an empty queue.</summary>
    public Queue()
    {
        _items = [];
    }

    /// <summary>Makes an empty queue with room for a number of elements.</summary>
    public Queue(int capacity)
    {
        Throw.IfNegative(capacity, nameof(capacity));
        _items = new T[capacity];
    }

    /// <summary>Makes a queue of the elements of a sequence.</summary>
    public Queue(IEnumerable<T> collection)
        : this()
    {
        Throw.IfNull(collection, nameof(collection));
        foreach (T item in collection)
        {
            Enqueue(item);
        }
    }

    /// <inheritdoc/>
    public int Count => _count;

    /// <summary>Adds an element at the end.</summary>
    public void Enqueue(T item)
    {
        if (_count == _items.Length)
        {
            T[] larger = new T[Math.Max(FirstCapacity, 2 * _count)];
            CopyTo(larger, 0);
            _items = larger;
            _first = 0;
        }

        _items[Place(_count)] = item;
        _count++;
        _version++;
    }

    /// <summary>Takes the first element.</summary>
    public T Dequeue()
    {
        if (!TryDequeue(out T? result))
        {
            Throw.Empty();
        }

        return result;
    }

    /// <summary>Takes the first element; false where there is none.</summary>
    public bool TryDequeue([MaybeNullWhen(false)] out T result)
    {
        if (!TryPeek(out result))
        {
            return false;
        }

        _items[_first] = default!;
        _first = Place(1);
        _count--;
        _version++;
        return true;
    }

    /// <summary>The first element.</summary>
    public T Peek()
    {
        if (!TryPeek(out T? result))
        {
            Throw.Empty();
        }

        return result;
    }

    /// <summary>The first element; false where there is none.</summary>
    public bool TryPeek([MaybeNullWhen(false)] out T result)
    {
        result = _count == 0 ? default : _items[_first];
        return _count != 0;
    }

    /// <summary>Removes all elements; the room stays.</summary>
    public void Clear()
    {
        _items.AsSpan().Clear();
        _first = 0;
        _count = 0;
        _version++;
    }

    /// <summary>Whether an element is in the queue.</summary>
    public bool Contains(T item)
    {
        for (int index = 0; index < _count; index++)
        {
            if (EqualityComparer<T>.Default.Equals(_items[Place(index)], item))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Copies all elements into an array from an index on.</summary>
    public void CopyTo(T[] array, int arrayIndex)
    {
        Throw.IfNull(array, nameof(array));
        for (int index = 0; index < _count; index++)
        {
            array[arrayIndex + index] = _items[Place(index)];
        }
    }

    /// <summary>The elements as a new array.</summary>
    public T[] ToArray()
    {
        T[] result = new T[_count];
        CopyTo(result, 0);
        return result;
    }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator()
    {
        int version = _version;
        for (int index = 0; index < _count; index++)
        {
            yield return _items[Place(index)];
            if (version != _version)
            {
                Throw.ChangedWhileEnumerated();
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator()
    {
        return GetEnumerator();
    }

    private int Place(int index)
    {
        int place = _first + index;
        return place < _items.Length ? place : place - _items.Length;
    }
}
