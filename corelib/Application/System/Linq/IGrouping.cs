// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Collections.Generic;

namespace System.Linq;

/// <summary>Elements with a key in common.</summary>
/// <typeparam name="TKey">The type of the key.</typeparam>
/// <typeparam name="TElement">The type of the elements.</typeparam>
public interface IGrouping<out TKey, out TElement> : IEnumerable<TElement>
{
    /// <summary>The key.</summary>
    TKey Key { get; }
}
