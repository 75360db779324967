// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Collections.Generic;

/// <summary>More ways to use collections.</summary>
public static class CollectionExtensions
{
    /// <summary>The value of a key, or the default where there is none.</summary>
    public static TValue? GetValueOrDefault<TKey, TValue>(this IReadOnlyDictionary<TKey, TValue> dictionary, TKey key)
    {
        Throw.IfNull(dictionary, nameof(dictionary));
        return dictionary.TryGetValue(key, out TValue? value) ? value : default;
    }

    /// <summary>The value of a key, or another one where there is none.</summary>
    public static TValue GetValueOrDefault<TKey, TValue>(this IReadOnlyDictionary<TKey, TValue> dictionary, TKey key, TValue defaultValue)
    {
        Throw.IfNull(dictionary, nameof(dictionary));
        return dictionary.TryGetValue(key, out TValue? value) ? value : defaultValue;
    }
}
