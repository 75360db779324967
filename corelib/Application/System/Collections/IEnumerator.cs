// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Collections;

/// <summary>An iterator over a sequence of objects.</summary>
public interface IEnumerator
{
    /// <summary>The element that the iterator stands on.</summary>
    object? Current { get; }

    /// <summary>Goes to the next element; false where there is none.</summary>
    bool MoveNext();

    /// <summary>Goes back before the first element, where the iterator can.</summary>
    void Reset();
}
