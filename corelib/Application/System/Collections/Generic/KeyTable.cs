// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime.CompilerServices;

namespace System.Collections.Generic;

/// <summary>
/// A set of keys, each at a place with a number: what dictionaries and sets are made of. Keys are found by their hash code; the places are
/// given out in the order in which keys come, and places given up are given out again first, the last one first.
/// </summary>
internal struct KeyTable<TKey>
{
    private const int FirstCapacity = 4;
    private const int None = -1;

    // _buckets holds the place of the first key of each chain, plus 1; the length of both arrays is the same power of two.
    private int[] _buckets;
    private Entry[] _entries;
    private int _used;
    private int _free;
    private int _freeCount;

    internal KeyTable(int capacity, IEqualityComparer<TKey>? comparer)
    {
        // Types that compare themselves need no comparer.
        Comparer = comparer ?? EqualityComparer<TKey>.Default;
        _buckets = [];
        _entries = [];
        _free = None;
        EnsureCapacity(capacity);
    }

    internal readonly int Count => _used - _freeCount;

    /// <summary>Places that were given out so far; some may be free again.</summary>
    internal readonly int Used => _used;

    internal readonly int Capacity => _entries.Length;

    internal IEqualityComparer<TKey> Comparer { get; }

    /// <summary>The place of a key, or -1.</summary>
    internal readonly int Find(TKey key)
    {
        if (_buckets.Length == 0)
        {
            return None;
        }

        int hash = Comparer.GetHashCode(key);
        int place = _buckets[Bucket(hash)] - 1;
        while (place >= 0)
        {
            ref Entry entry = ref _entries[place];
            if (entry.Hash == hash && Comparer.Equals(entry.Key, key))
            {
                return place;
            }

            place = entry.Next;
        }

        return None;
    }

    /// <summary>The place of a key, which is added where it is missing.</summary>
    internal int FindOrAdd(TKey key, out bool isNew)
    {
        int place = Find(key);
        isNew = place < 0;
        if (!isNew)
        {
            return place;
        }

        if (_freeCount > 0)
        {
            place = _free;
            _free = FreeLink(_entries[place].Next);
            _freeCount--;
        }
        else
        {
            if (_used == _entries.Length)
            {
                EnsureCapacity(_used + 1);
            }

            place = _used++;
        }

        int hash = Comparer.GetHashCode(key);
        int bucket = Bucket(hash);
        _entries[place] = new Entry { Hash = hash, Next = _buckets[bucket] - 1, Key = key };
        _buckets[bucket] = place + 1;
        return place;
    }

    /// <summary>Gives up a key.</summary>
    /// <returns>Where it was, or -1.</returns>
    internal int Remove(TKey key)
    {
        int place = Find(key);
        if (place < 0)
        {
            return None;
        }

        int bucket = Bucket(_entries[place].Hash);
        int next = _entries[place].Next;
        if (_buckets[bucket] - 1 == place)
        {
            _buckets[bucket] = next + 1;
        }
        else
        {
            int before = _buckets[bucket] - 1;
            while (_entries[before].Next != place)
            {
                before = _entries[before].Next;
            }

            _entries[before].Next = next;
        }

        _entries[place] = new Entry { Next = FreeLink(_free), Key = default! };
        _free = place;
        _freeCount++;
        return place;
    }

    internal void Clear()
    {
        _buckets.AsSpan().Clear();
        _entries.AsSpan(0, _used).Clear();
        _used = 0;
        _free = None;
        _freeCount = 0;
    }

    /// <summary>The first place with a key from a place on, or -1.</summary>
    internal readonly int Next(int place)
    {
        for (; place < _used; place++)
        {
            if (_entries[place].Next >= None)
            {
                return place;
            }
        }

        return None;
    }

    internal readonly TKey KeyAt(int place)
    {
        return _entries[place].Key;
    }

    /// <summary>Makes room for a number of keys.</summary>
    internal void EnsureCapacity(int least)
    {
        if (least <= _entries.Length)
        {
            return;
        }

        int capacity = Math.Max(FirstCapacity, _entries.Length);
        while (capacity < least)
        {
            capacity = checked(2 * capacity);
        }

        Array.Resize(ref _entries!, capacity);
        _buckets = new int[capacity];
        for (int place = Next(0); place >= 0; place = Next(place + 1))
        {
            ref Entry entry = ref _entries[place];
            ref int bucket = ref _buckets[Bucket(entry.Hash)];
            entry.Next = bucket - 1;
            bucket = place + 1;
        }
    }

    // Free places are linked by numbers below -1, so that they differ from the end of a chain.
    private static int FreeLink(int place)
    {
        return -3 - place;
    }

    private readonly int Bucket(int hash)
    {
        // The low bits of a product depend on those of the hash only, the high ones on all.
        uint mixed = unchecked((uint)hash * 0x9E3779B1u);
        return (int)(mixed >> 16) & (_buckets.Length - 1);
    }

    private struct Entry
    {
        internal int Hash;
        internal int Next;
        internal TKey Key;
    }
}
