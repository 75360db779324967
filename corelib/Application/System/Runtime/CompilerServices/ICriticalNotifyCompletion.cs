// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Runtime.CompilerServices;

/// <summary>An awaiter that calls back; there are no contexts here, so it is the same as the other.</summary>
public interface ICriticalNotifyCompletion : INotifyCompletion
{
    /// <summary>Calls a method when what is awaited has ended.</summary>
    /// <param name="continuation">The method.</param>
    void UnsafeOnCompleted(Action continuation);
}
