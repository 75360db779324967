// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Diagnostics.CodeAnalysis;

namespace System.Collections.Generic;

/// <summary>Values found by their keys, to read.</summary>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <typeparam name="TValue">The type of the values.</typeparam>
public interface IReadOnlyDictionary<TKey, TValue> : IReadOnlyCollection<KeyValuePair<TKey, TValue>>
{
    /// <summary>The value of a key.</summary>
    TValue this[TKey key] { get; }

    /// <summary>All keys.</summary>
    IEnumerable<TKey> Keys { get; }

    /// <summary>All values, in the order of the keys.</summary>
    IEnumerable<TValue> Values { get; }

    /// <summary>Whether there is such a key.</summary>
    bool ContainsKey(TKey key);

    /// <summary>The value of a key; false where there is none.</summary>
    bool TryGetValue(TKey key, [MaybeNullWhen(false)] out TValue value);
}
