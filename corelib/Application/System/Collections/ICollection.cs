// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Collections;

/// <summary>A sequence that knows how many elements it has.</summary>
public interface ICollection : IEnumerable
{
    /// <summary>The number of elements.</summary>
    int Count { get; }

    /// <summary>Whether several threads can use the collection; there is one.</summary>
    bool IsSynchronized { get; }

    /// <summary>The object to lock for it.</summary>
    object SyncRoot { get; }

    /// <summary>Copies all elements into an array from an index on.</summary>
    void CopyTo(Array array, int index);
}
