// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Collections.ObjectModel;
using System.Runtime.CompilerServices;

namespace System.Collections.Generic;

/// <summary>A list that grows.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
public partial class List<T> : IList<T>, IReadOnlyList<T>
{
    private const int FirstCapacity = 4;

    private T[] _items;
    private int _count;
    private int _version;

    /// <summary>Makes an empty list.</summary>
    public List()
    {
        _items = [];
    }

    /// <summary>Makes an empty list with room for a number of elements.</summary>
    public List(int capacity)
    {
        Throw.IfNegative(capacity, nameof(capacity));
        _items = capacity == 0 ? [] : new T[capacity];
    }

    /// <summary>Makes a list of the elements of a sequence.</summary>
    public List(IEnumerable<T> collection)
        : this()
    {
        AddRange(collection);
    }

    /// <summary>The number of elements.</summary>
    public int Count => _count;

    /// <summary>How many elements there is room for.</summary>
    public int Capacity
    {
        get => _items.Length;
        set
        {
            if (value < _count)
            {
                Throw.ArgumentOutOfRange(nameof(value));
            }

            Array.Resize(ref _items!, value);
        }
    }

    bool ICollection<T>.IsReadOnly => false;

    /// <summary>The element at an index.</summary>
    public T this[int index]
    {
        get
        {
            if ((uint)index >= (uint)_count)
            {
                Throw.ArgumentOutOfRange(nameof(index));
            }

            return _items[index];
        }

        set
        {
            if ((uint)index >= (uint)_count)
            {
                Throw.ArgumentOutOfRange(nameof(index));
            }

            _items[index] = value;
            _version++;
        }
    }

    /// <summary>The elements in place.</summary>
    internal Span<T> Elements => new Span<T>(_items, 0, _count);

    /// <summary>Adds an element at the end.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Add(T item)
    {
        if (_count == _items.Length)
        {
            Grow(_count + 1);
        }

        _version++;
        _items[_count++] = item;
    }

    /// <summary>Adds all elements of a sequence at the end.</summary>
    public void AddRange(IEnumerable<T> collection)
    {
        InsertRange(_count, collection);
    }

    /// <summary>Adds elements at the end.</summary>
    public void AddRange(params ReadOnlySpan<T> source)
    {
        int start = _count;
        SetCount(start + source.Length);
        source.CopyTo(Elements.Slice(start));
    }

    /// <summary>The same elements, to read.</summary>
    public ReadOnlyCollection<T> AsReadOnly()
    {
        return new ReadOnlyCollection<T>(this);
    }

    /// <summary>Removes all elements; the room stays.</summary>
    public void Clear()
    {
        Release(0, _count);
        _count = 0;
        _version++;
    }

    /// <summary>Whether an element is in the list.</summary>
    public bool Contains(T item)
    {
        return IndexOf(item) >= 0;
    }

    /// <summary>Copies all elements to the start of an array.</summary>
    public void CopyTo(T[] array)
    {
        CopyTo(array, 0);
    }

    /// <inheritdoc/>
    public void CopyTo(T[] array, int arrayIndex)
    {
        Array.Copy(_items, 0, array, arrayIndex, _count);
    }

    /// <summary>Makes room for a number of elements.</summary>
    /// <returns>How many there is room for.</returns>
    public int EnsureCapacity(int capacity)
    {
        Throw.IfNegative(capacity, nameof(capacity));
        if (capacity > _items.Length)
        {
            Grow(capacity);
        }

        return _items.Length;
    }

    /// <summary>Gives up room for elements that are not there.</summary>
    public void TrimExcess()
    {
        Capacity = _count;
    }

    /// <summary>An iterator over the elements.</summary>
    public Enumerator GetEnumerator()
    {
        return new Enumerator(this);
    }

    IEnumerator<T> IEnumerable<T>.GetEnumerator()
    {
        return new Enumerator(this);
    }

    IEnumerator IEnumerable.GetEnumerator()
    {
        return new Enumerator(this);
    }

    /// <summary>A part of the list as a new list.</summary>
    public List<T> GetRange(int index, int count)
    {
        RefusePart(index, count);
        List<T> result = new List<T>(count);
        result.AddRange(Elements.Slice(index, count));
        return result;
    }

    /// <summary>A part of the list as a new list.</summary>
    public List<T> Slice(int start, int length)
    {
        return GetRange(start, length);
    }

    /// <inheritdoc/>
    public int IndexOf(T item)
    {
        return Array.IndexOf(_items, item, 0, _count);
    }

    /// <summary>The index of the last such element, or -1.</summary>
    public int LastIndexOf(T item)
    {
        int index = _count - 1;
        while (index >= 0 && !EqualityComparer<T>.Default.Equals(_items[index], item))
        {
            index--;
        }

        return index;
    }

    /// <inheritdoc/>
    public void Insert(int index, T item)
    {
        if ((uint)index > (uint)_count)
        {
            Throw.ArgumentOutOfRange(nameof(index));
        }

        MakeRoom(index, 1);
        _items[index] = item;
    }

    /// <summary>Puts all elements of a sequence at an index; those from there on move up.</summary>
    public void InsertRange(int index, IEnumerable<T> collection)
    {
        Throw.IfNull(collection, nameof(collection));
        if ((uint)index > (uint)_count)
        {
            Throw.ArgumentOutOfRange(nameof(index));
        }

        if (collection is ICollection<T> sized)
        {
            // A list put into itself is read before it is moved.
            T[] elements = new T[sized.Count];
            sized.CopyTo(elements, 0);
            MakeRoom(index, elements.Length);
            elements.CopyTo(Elements.Slice(index));
            return;
        }

        foreach (T element in collection)
        {
            Insert(index++, element);
        }
    }

    /// <inheritdoc/>
    public bool Remove(T item)
    {
        int index = IndexOf(item);
        if (index >= 0)
        {
            RemoveAt(index);
        }

        return index >= 0;
    }

    /// <inheritdoc/>
    public void RemoveAt(int index)
    {
        if ((uint)index >= (uint)_count)
        {
            Throw.ArgumentOutOfRange(nameof(index));
        }

        RemoveRange(index, 1);
    }

    /// <summary>Removes a part of the elements; those behind it move down.</summary>
    public void RemoveRange(int index, int count)
    {
        RefusePart(index, count);
        Elements.Slice(index + count).CopyTo(Elements.Slice(index));
        Release(_count - count, count);
        _count -= count;
        _version++;
    }

    /// <summary>Removes the elements that fulfil a condition.</summary>
    /// <returns>How many there were.</returns>
    public int RemoveAll(Predicate<T> match)
    {
        Throw.IfNull(match, nameof(match));
        int kept = 0;
        for (int index = 0; index < _count; index++)
        {
            if (!match(_items[index]))
            {
                _items[kept++] = _items[index];
            }
        }

        int removed = _count - kept;
        RemoveRange(kept, removed);
        return removed;
    }

    /// <summary>The elements as a new array.</summary>
    public T[] ToArray()
    {
        return Elements.ToArray();
    }

    internal void SetCount(int count)
    {
        Throw.IfNegative(count, nameof(count));
        if (count < _count)
        {
            RemoveRange(count, _count - count);
            return;
        }

        MakeRoom(_count, count - _count);
    }

    private void MakeRoom(int index, int count)
    {
        if (count > _items.Length - _count)
        {
            Grow(checked(_count + count));
        }

        Span<T> all = _items;
        all.Slice(index, _count - index).CopyTo(all.Slice(index + count));
        _count += count;
        _version++;
    }

    private void Grow(int least)
    {
        Capacity = Math.Max(least, _items.Length == 0 ? FirstCapacity : 2 * _items.Length);
    }

    // What is no longer an element must not keep objects alive.
    private void Release(int index, int count)
    {
        if (RuntimeHelpers.IsReferenceOrContainsReferences<T>())
        {
            new Span<T>(_items, index, count).Clear();
        }
    }

    private void RefusePart(int index, int count)
    {
        Throw.IfNegative(index, nameof(index));
        Throw.IfNegative(count, nameof(count));
        if (count > _count - index)
        {
            Throw.Argument("The part does not lie inside the list.");
        }
    }
}
