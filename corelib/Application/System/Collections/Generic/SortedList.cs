// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Diagnostics.CodeAnalysis;

namespace System.Collections.Generic;

/// <summary>Values found by their keys, in the order of the keys; kept in two arrays.</summary>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <typeparam name="TValue">The type of the values.</typeparam>
public class SortedList<TKey, TValue> : IDictionary<TKey, TValue>, IReadOnlyDictionary<TKey, TValue>
    where TKey : notnull
{
    private readonly List<TKey> _keys = new List<TKey>();
    private readonly List<TValue> _values = new List<TValue>();

    /// <summary>Makes an empty list.</summary>
    public SortedList()
        : this(null)
    {
    }

    /// <summary>Makes an empty list whose keys are ordered as a comparer says.</summary>
    public SortedList(IComparer<TKey>? comparer)
    {
        Comparer = comparer ?? Comparer<TKey>.Default;
    }

    /// <inheritdoc cref="ICollection{T}.Count"/>
    public int Count => _keys.Count;

    /// <summary>How keys are ordered.</summary>
    public IComparer<TKey> Comparer { get; }

    /// <summary>All keys in order.</summary>
    public IList<TKey> Keys => _keys.AsReadOnly();

    /// <summary>All values in the order of the keys.</summary>
    public IList<TValue> Values => _values.AsReadOnly();

    bool ICollection<KeyValuePair<TKey, TValue>>.IsReadOnly => false;

    ICollection<TKey> IDictionary<TKey, TValue>.Keys => Keys;

    ICollection<TValue> IDictionary<TKey, TValue>.Values => Values;

    IEnumerable<TKey> IReadOnlyDictionary<TKey, TValue>.Keys => _keys;

    IEnumerable<TValue> IReadOnlyDictionary<TKey, TValue>.Values => _values;

    /// <summary>The value of a key; setting one adds the key where it is missing.</summary>
    public TValue this[TKey key]
    {
        get
        {
            int index = IndexOfKey(key);
            if (index < 0)
            {
                Throw.KeyNotFound();
            }

            return _values[index];
        }

        set
        {
            int index = Search(key);
            if (index >= 0)
            {
                _values[index] = value;
                return;
            }

            _keys.Insert(~index, key);
            _values.Insert(~index, value);
        }
    }

    /// <inheritdoc/>
    public void Add(TKey key, TValue value)
    {
        if (Search(key) >= 0)
        {
            Throw.Argument("The key is there already.");
        }

        this[key] = value;
    }

    /// <inheritdoc/>
    public void Clear()
    {
        _keys.Clear();
        _values.Clear();
    }

    /// <inheritdoc/>
    public bool ContainsKey(TKey key)
    {
        return Search(key) >= 0;
    }

    /// <summary>The key at an index.</summary>
    public TKey GetKeyAtIndex(int index)
    {
        return _keys[index];
    }

    /// <summary>The value at an index.</summary>
    public TValue GetValueAtIndex(int index)
    {
        return _values[index];
    }

    /// <summary>The index of a key, or -1.</summary>
    public int IndexOfKey(TKey key)
    {
        return Math.Max(Search(key), -1);
    }

    /// <inheritdoc/>
    public bool Remove(TKey key)
    {
        int index = Search(key);
        if (index >= 0)
        {
            RemoveAt(index);
        }

        return index >= 0;
    }

    /// <summary>Removes the key at an index and its value.</summary>
    public void RemoveAt(int index)
    {
        _keys.RemoveAt(index);
        _values.RemoveAt(index);
    }

    /// <inheritdoc/>
    public bool TryGetValue(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        int index = Search(key);
        value = index < 0 ? default : _values[index];
        return index >= 0;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<TKey, TValue>> GetEnumerator()
    {
        int index = 0;
        foreach (TKey key in _keys)
        {
            yield return new KeyValuePair<TKey, TValue>(key, _values[index++]);
        }
    }

    IEnumerator IEnumerable.GetEnumerator()
    {
        return GetEnumerator();
    }

    void ICollection<KeyValuePair<TKey, TValue>>.Add(KeyValuePair<TKey, TValue> item)
    {
        Add(item.Key, item.Value);
    }

    bool ICollection<KeyValuePair<TKey, TValue>>.Contains(KeyValuePair<TKey, TValue> item)
    {
        return TryGetValue(item.Key, out TValue? value) && EqualityComparer<TValue>.Default.Equals(value, item.Value);
    }

    void ICollection<KeyValuePair<TKey, TValue>>.CopyTo(KeyValuePair<TKey, TValue>[] array, int arrayIndex)
    {
        Throw.IfNull(array, nameof(array));
        foreach (KeyValuePair<TKey, TValue> pair in this)
        {
            array[arrayIndex++] = pair;
        }
    }

    bool ICollection<KeyValuePair<TKey, TValue>>.Remove(KeyValuePair<TKey, TValue> item)
    {
        return ((ICollection<KeyValuePair<TKey, TValue>>)this).Contains(item) && Remove(item.Key);
    }

    private int Search(TKey key)
    {
        Throw.IfNull(key, nameof(key));
        return _keys.BinarySearch(key, Comparer);
    }
}
