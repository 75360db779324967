// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Capsules.Storage.KeyValue;

/// <summary>Where in the bank the record of each key is: its last one, for the keys that are not removed.</summary>
internal sealed class KeyValueIndex
{
    /// <summary>What stands for no entry.</summary>
    internal const uint None = uint.MaxValue;

    private readonly KeyValueEntry[] _entries;

    /// <summary>Initializes a new instance of the <see cref="KeyValueIndex"/> class.</summary>
    /// <param name="capacity">Most keys that it has room for.</param>
    internal KeyValueIndex(uint capacity)
    {
        _entries = new KeyValueEntry[capacity];
    }

    /// <summary>Gets the number of keys that it has room for.</summary>
    internal uint Capacity => (uint)_entries.Length;

    /// <summary>Gets the number of keys: entries 0 to Count - 1.</summary>
    internal uint Count { get; private set; }

    /// <summary>Gets the place of an entry's record.</summary>
    /// <param name="entry">The entry.</param>
    /// <returns>Its place in the bank, in bytes.</returns>
    internal uint Place(uint entry) => _entries[entry].Place * RecordHeader.Unit;

    /// <summary>Finds the next entry that may be a key's.</summary>
    /// <param name="keyCheck">CRC-32 of the key.</param>
    /// <param name="from">The first entry to look at.</param>
    /// <returns>The entry, or <see cref="None"/>.</returns>
    internal uint Find(uint keyCheck, uint from)
    {
        for (uint entry = from; entry < Count; entry++)
        {
            if (_entries[entry].KeyCheck == (ushort)keyCheck)
            {
                return entry;
            }
        }

        return None;
    }

    /// <summary>Forgets all keys.</summary>
    internal void Clear() => Count = 0;

    /// <summary>Takes a key in.</summary>
    /// <param name="keyCheck">CRC-32 of the key.</param>
    /// <param name="place">The place of its record, in bytes.</param>
    /// <returns>False if there is no room.</returns>
    internal bool Add(uint keyCheck, uint place)
    {
        if (Count == Capacity)
        {
            return false;
        }

        _entries[Count].KeyCheck = (ushort)keyCheck;
        Count++;
        Move(Count - 1, place);
        return true;
    }

    /// <summary>Notes that a key's record is another one now.</summary>
    /// <param name="entry">Its entry.</param>
    /// <param name="place">The place of the record, in bytes.</param>
    internal void Move(uint entry, uint place) => _entries[entry].Place = (ushort)(place / RecordHeader.Unit);

    /// <summary>Forgets a key. The last entry takes its place.</summary>
    /// <param name="entry">Its entry.</param>
    internal void Remove(uint entry)
    {
        Count--;
        _entries[entry] = _entries[Count];
    }
}
