// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Diagnostics.CodeAnalysis;

namespace System.Collections.Generic;

/// <summary>Values found by their keys.</summary>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <typeparam name="TValue">The type of the values.</typeparam>
public interface IDictionary<TKey, TValue> : ICollection<KeyValuePair<TKey, TValue>>
{
    /// <summary>The value of a key.</summary>
    TValue this[TKey key] { get; set; }

    /// <summary>All keys.</summary>
    ICollection<TKey> Keys { get; }

    /// <summary>All values, in the order of the keys.</summary>
    ICollection<TValue> Values { get; }

    /// <summary>Whether there is such a key.</summary>
    bool ContainsKey(TKey key);

    /// <summary>Adds a key that is not yet there.</summary>
    void Add(TKey key, TValue value);

    /// <summary>Removes a key and its value; false where there is none.</summary>
    bool Remove(TKey key);

    /// <summary>The value of a key; false where there is none.</summary>
    bool TryGetValue(TKey key, [MaybeNullWhen(false)] out TValue value);
}
