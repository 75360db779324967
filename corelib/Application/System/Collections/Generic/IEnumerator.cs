// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Collections.Generic;

/// <summary>An iterator over a sequence.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
public interface IEnumerator<out T> : IEnumerator, IDisposable
    where T : allows ref struct
{
    /// <summary>The element that the iterator stands on.</summary>
    new T Current { get; }
}
