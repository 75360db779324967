// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Collections.Generic;

/// <summary>A sequence that knows how many elements it has.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
public interface IReadOnlyCollection<out T> : IEnumerable<T>
{
    /// <summary>The number of elements.</summary>
    int Count { get; }
}
