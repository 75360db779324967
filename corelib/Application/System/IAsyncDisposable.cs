// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Threading.Tasks;

namespace System;

/// <summary>Something whose end takes time: for <c>await using</c>.</summary>
public interface IAsyncDisposable
{
    /// <summary>Ends it.</summary>
    ValueTask DisposeAsync();
}
