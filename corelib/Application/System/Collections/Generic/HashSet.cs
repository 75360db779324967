// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Diagnostics.CodeAnalysis;

namespace System.Collections.Generic;

/// <summary>A collection that holds each element once.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
public class HashSet<T> : ISet<T>, IReadOnlySet<T>
{
    private KeyTable<T> _keys;
    private int _version;

    /// <summary>Makes an empty set.</summary>
    public HashSet()
        : this(0, null)
    {
    }

    /// <summary>Makes an empty set with room for a number of elements.</summary>
    public HashSet(int capacity)
        : this(capacity, null)
    {
    }

    /// <summary>Makes an empty set whose elements are equal as a comparer says.</summary>
    public HashSet(IEqualityComparer<T>? comparer)
        : this(0, comparer)
    {
    }

    /// <summary>Makes an empty set with room for a number of elements, equal as a comparer says.</summary>
    public HashSet(int capacity, IEqualityComparer<T>? comparer)
    {
        Throw.IfNegative(capacity, nameof(capacity));
        _keys = new KeyTable<T>(capacity, comparer);
    }

    /// <summary>Makes a set of the elements of a sequence.</summary>
    public HashSet(IEnumerable<T> collection, IEqualityComparer<T>? comparer = null)
        : this(0, comparer)
    {
        UnionWith(collection);
    }

    /// <inheritdoc cref="ICollection{T}.Count"/>
    public int Count => _keys.Count;

    /// <summary>How elements are compared.</summary>
    public IEqualityComparer<T> Comparer => _keys.Comparer;

    bool ICollection<T>.IsReadOnly => false;

    /// <inheritdoc/>
    public bool Add(T item)
    {
        _keys.FindOrAdd(item, out bool isNew);
        _version += isNew ? 1 : 0;
        return isNew;
    }

    void ICollection<T>.Add(T item)
    {
        Add(item);
    }

    /// <inheritdoc/>
    public void Clear()
    {
        _keys.Clear();
        _version++;
    }

    /// <inheritdoc cref="ICollection{T}.Contains"/>
    public bool Contains(T item)
    {
        return _keys.Find(item) >= 0;
    }

    /// <summary>The element that equals a value; false where there is none.</summary>
    public bool TryGetValue(T equalValue, [MaybeNullWhen(false)] out T actualValue)
    {
        int place = _keys.Find(equalValue);
        actualValue = place < 0 ? default : _keys.KeyAt(place);
        return place >= 0;
    }

    /// <inheritdoc/>
    public void CopyTo(T[] array, int arrayIndex)
    {
        Throw.IfNull(array, nameof(array));
        foreach (T item in this)
        {
            array[arrayIndex++] = item;
        }
    }

    /// <inheritdoc/>
    public bool Remove(T item)
    {
        return _keys.Remove(item) >= 0;
    }

    /// <summary>Removes the elements that fulfil a condition.</summary>
    /// <returns>How many there were.</returns>
    public int RemoveWhere(Predicate<T> match)
    {
        Throw.IfNull(match, nameof(match));
        int before = Count;
        for (int place = _keys.Next(0); place >= 0; place = _keys.Next(place + 1))
        {
            T item = _keys.KeyAt(place);
            if (match(item))
            {
                _keys.Remove(item);
            }
        }

        return before - Count;
    }

    /// <inheritdoc/>
    public void UnionWith(IEnumerable<T> other)
    {
        Throw.IfNull(other, nameof(other));
        foreach (T item in other)
        {
            Add(item);
        }
    }

    /// <inheritdoc/>
    public void ExceptWith(IEnumerable<T> other)
    {
        Throw.IfNull(other, nameof(other));
        if (ReferenceEquals(other, this))
        {
            Clear();
            return;
        }

        foreach (T item in other)
        {
            Remove(item);
        }
    }

    /// <inheritdoc/>
    public void IntersectWith(IEnumerable<T> other)
    {
        HashSet<T> set = AsSet(other);
        RemoveWhere(item => !set.Contains(item));
    }

    /// <inheritdoc/>
    public void SymmetricExceptWith(IEnumerable<T> other)
    {
        HashSet<T> set = new HashSet<T>(other, Comparer);
        foreach (T item in set)
        {
            if (!Remove(item))
            {
                Add(item);
            }
        }
    }

    /// <inheritdoc/>
    public bool IsSubsetOf(IEnumerable<T> other)
    {
        HashSet<T> set = AsSet(other);
        foreach (T item in this)
        {
            if (!set.Contains(item))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public bool IsSupersetOf(IEnumerable<T> other)
    {
        Throw.IfNull(other, nameof(other));
        foreach (T item in other)
        {
            if (!Contains(item))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public bool Overlaps(IEnumerable<T> other)
    {
        Throw.IfNull(other, nameof(other));
        foreach (T item in other)
        {
            if (Contains(item))
            {
                return true;
            }
        }

        return false;
    }

    /// <inheritdoc/>
    public bool SetEquals(IEnumerable<T> other)
    {
        HashSet<T> set = AsSet(other);
        return set.Count == Count && IsSubsetOf(set);
    }

    /// <summary>Makes room for a number of elements.</summary>
    /// <returns>How many there is room for.</returns>
    public int EnsureCapacity(int capacity)
    {
        Throw.IfNegative(capacity, nameof(capacity));
        _keys.EnsureCapacity(capacity);
        return _keys.Capacity;
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

    private HashSet<T> AsSet(IEnumerable<T> other)
    {
        Throw.IfNull(other, nameof(other));
        return other is HashSet<T> set && set.Comparer.Equals(Comparer) ? set : new HashSet<T>(other, Comparer);
    }

    /// <summary>An iterator over the elements of a set.</summary>
    public struct Enumerator : IEnumerator<T>
    {
        private readonly HashSet<T> _set;
        private readonly int _version;
        private int _place;

        internal Enumerator(HashSet<T> set)
        {
            _set = set;
            _version = set._version;
            _place = -1;
            Current = default!;
        }

        /// <inheritdoc/>
        public T Current { get; private set; }

        readonly object? IEnumerator.Current => Current;

        /// <inheritdoc/>
        public bool MoveNext()
        {
            if (_version != _set._version)
            {
                Throw.ChangedWhileEnumerated();
            }

            int place = _set._keys.Next(_place + 1);
            _place = place < 0 ? _set._keys.Used : place;
            Current = place < 0 ? default! : _set._keys.KeyAt(place);
            return place >= 0;
        }

        /// <inheritdoc/>
        public readonly void Dispose()
        {
        }

        void IEnumerator.Reset()
        {
            _place = -1;
        }
    }
}
