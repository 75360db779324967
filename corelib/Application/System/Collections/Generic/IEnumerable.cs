// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Collections.Generic;

/// <summary>A sequence of elements.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
public interface IEnumerable<out T> : IEnumerable
    where T : allows ref struct
{
    /// <summary>An iterator that stands before the first element.</summary>
    new IEnumerator<T> GetEnumerator();
}
