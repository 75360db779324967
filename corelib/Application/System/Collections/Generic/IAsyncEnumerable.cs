// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Threading;

namespace System.Collections.Generic;

/// <summary>Elements that come one after the other, each in its time: for <c>await foreach</c>.</summary>
/// <typeparam name="T">The elements.</typeparam>
public interface IAsyncEnumerable<out T>
{
    /// <summary>Begins.</summary>
    /// <param name="cancellationToken">Ends it early.</param>
    IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default);
}
