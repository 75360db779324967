// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Threading.Tasks;

namespace System.Collections.Generic;

/// <summary>Goes through elements that come one after the other.</summary>
/// <typeparam name="T">The elements.</typeparam>
public interface IAsyncEnumerator<out T> : IAsyncDisposable
{
    /// <summary>The present element.</summary>
    T Current { get; }

    /// <summary>Waits for the next element.</summary>
    /// <returns>Whether there is one.</returns>
    ValueTask<bool> MoveNextAsync();
}
