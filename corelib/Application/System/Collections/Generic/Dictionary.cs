// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace System.Collections.Generic;

/// <summary>Values found by their keys.</summary>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <typeparam name="TValue">The type of the values.</typeparam>
public partial class Dictionary<TKey, TValue> : IDictionary<TKey, TValue>, IReadOnlyDictionary<TKey, TValue>
    where TKey : notnull
{
    private KeyTable<TKey> _keys;
    private TValue[] _values = [];
    private int _version;

    /// <summary>Makes an empty dictionary.</summary>
    public Dictionary()
        : this(0, null)
    {
    }

    /// <summary>Makes an empty dictionary with room for a number of keys.</summary>
    public Dictionary(int capacity)
        : this(capacity, null)
    {
    }

    /// <summary>Makes an empty dictionary whose keys are equal as a comparer says.</summary>
    public Dictionary(IEqualityComparer<TKey>? comparer)
        : this(0, comparer)
    {
    }

    /// <summary>Makes an empty dictionary with room for a number of keys, equal as a comparer says.</summary>
    public Dictionary(int capacity, IEqualityComparer<TKey>? comparer)
    {
        Throw.IfNegative(capacity, nameof(capacity));
        _keys = new KeyTable<TKey>(capacity, comparer);
        FitValues();
    }

    /// <summary>Makes a dictionary of keys and values.</summary>
    public Dictionary(IEnumerable<KeyValuePair<TKey, TValue>> collection, IEqualityComparer<TKey>? comparer = null)
        : this(0, comparer)
    {
        Throw.IfNull(collection, nameof(collection));
        foreach (KeyValuePair<TKey, TValue> pair in collection)
        {
            Add(pair.Key, pair.Value);
        }
    }

    /// <summary>The number of keys.</summary>
    public int Count => _keys.Count;

    /// <summary>How keys are compared.</summary>
    public IEqualityComparer<TKey> Comparer => _keys.Comparer;

    /// <summary>All keys.</summary>
    public KeyCollection Keys => new KeyCollection(this);

    /// <summary>All values, in the order of the keys.</summary>
    public ValueCollection Values => new ValueCollection(this);

    bool ICollection<KeyValuePair<TKey, TValue>>.IsReadOnly => false;

    ICollection<TKey> IDictionary<TKey, TValue>.Keys => Keys;

    ICollection<TValue> IDictionary<TKey, TValue>.Values => Values;

    IEnumerable<TKey> IReadOnlyDictionary<TKey, TValue>.Keys => Keys;

    IEnumerable<TValue> IReadOnlyDictionary<TKey, TValue>.Values => Values;

    /// <summary>The value of a key; setting one adds the key where it is missing.</summary>
    public TValue this[TKey key]
    {
        get
        {
            Throw.IfNull(key, nameof(key));
            int place = _keys.Find(key);
            if (place < 0)
            {
                Throw.KeyNotFound();
            }

            return _values[place];
        }

        set
        {
            Throw.IfNull(key, nameof(key));
            int place = _keys.FindOrAdd(key, out _);
            FitValues();
            _values[place] = value;
            _version++;
        }
    }

    /// <inheritdoc/>
    public void Add(TKey key, TValue value)
    {
        if (!TryAdd(key, value))
        {
            Throw.Argument("The key is there already.");
        }
    }

    /// <summary>Adds a key; false, and no change, where it is there already.</summary>
    public bool TryAdd(TKey key, TValue value)
    {
        Throw.IfNull(key, nameof(key));
        int place = _keys.FindOrAdd(key, out bool isNew);
        if (isNew)
        {
            FitValues();
            _values[place] = value;
            _version++;
        }

        return isNew;
    }

    /// <summary>Removes all keys; the room stays.</summary>
    public void Clear()
    {
        _values.AsSpan(0, _keys.Used).Clear();
        _keys.Clear();
    }

    /// <inheritdoc/>
    public bool ContainsKey(TKey key)
    {
        Throw.IfNull(key, nameof(key));
        return _keys.Find(key) >= 0;
    }

    /// <summary>Whether a key has such a value.</summary>
    public bool ContainsValue(TValue value)
    {
        foreach (KeyValuePair<TKey, TValue> pair in this)
        {
            if (EqualityComparer<TValue>.Default.Equals(pair.Value, value))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Makes room for a number of keys.</summary>
    /// <returns>How many there is room for.</returns>
    public int EnsureCapacity(int capacity)
    {
        Throw.IfNegative(capacity, nameof(capacity));
        _keys.EnsureCapacity(capacity);
        FitValues();
        return _keys.Capacity;
    }

    /// <inheritdoc/>
    public bool Remove(TKey key)
    {
        return Remove(key, out _);
    }

    /// <summary>Removes a key; false where there is none.</summary>
    public bool Remove(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        Throw.IfNull(key, nameof(key));
        int place = _keys.Remove(key);
        if (place < 0)
        {
            value = default;
            return false;
        }

        value = _values[place];
        _values[place] = default!;
        return true;
    }

    /// <inheritdoc/>
    public bool TryGetValue(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        Throw.IfNull(key, nameof(key));
        int place = _keys.Find(key);
        value = place < 0 ? default : _values[place];
        return place >= 0;
    }

    /// <summary>An iterator over keys and values.</summary>
    public Enumerator GetEnumerator()
    {
        return new Enumerator(this);
    }

    IEnumerator<KeyValuePair<TKey, TValue>> IEnumerable<KeyValuePair<TKey, TValue>>.GetEnumerator()
    {
        return new Enumerator(this);
    }

    IEnumerator IEnumerable.GetEnumerator()
    {
        return new Enumerator(this);
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

    private void FitValues()
    {
        if (_values.Length < _keys.Capacity)
        {
            Array.Resize(ref _values!, _keys.Capacity);
        }
    }

    /// <summary>An iterator over the keys and values of a dictionary.</summary>
    public struct Enumerator : IEnumerator<KeyValuePair<TKey, TValue>>
    {
        private readonly Dictionary<TKey, TValue> _dictionary;
        private readonly int _version;
        private int _place;

        internal Enumerator(Dictionary<TKey, TValue> dictionary)
        {
            _dictionary = dictionary;
            _version = dictionary._version;
            _place = -1;
            Current = default;
        }

        /// <inheritdoc/>
        public KeyValuePair<TKey, TValue> Current { get; private set; }

        readonly object? IEnumerator.Current => Current;

        /// <inheritdoc/>
        public bool MoveNext()
        {
            if (_version != _dictionary._version)
            {
                Throw.ChangedWhileEnumerated();
            }

            int place = _dictionary._keys.Next(_place + 1);
            if (place < 0)
            {
                _place = _dictionary._keys.Used;
                Current = default;
                return false;
            }

            _place = place;
            Current = new KeyValuePair<TKey, TValue>(_dictionary._keys.KeyAt(place), _dictionary._values[place]);
            return true;
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
