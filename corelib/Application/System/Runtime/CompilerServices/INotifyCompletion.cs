// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Runtime.CompilerServices;

/// <summary>An awaiter that calls back.</summary>
public interface INotifyCompletion
{
    /// <summary>Calls a method when what is awaited has ended.</summary>
    /// <param name="continuation">The method.</param>
    void OnCompleted(Action continuation);
}
