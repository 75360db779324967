// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Threading.Tasks.Sources;

/// <summary>Something that ends again and again, told apart by a token.</summary>
public interface IValueTaskSource
{
    /// <summary>How far it is.</summary>
    /// <param name="token">Which time.</param>
    ValueTaskSourceStatus GetStatus(short token);

    /// <summary>Calls a method when it ends.</summary>
    /// <param name="continuation">The method.</param>
    /// <param name="state">What the method gets.</param>
    /// <param name="token">Which time.</param>
    /// <param name="flags">Without effect.</param>
    void OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags);

    /// <summary>What it ended with.</summary>
    /// <param name="token">Which time.</param>
    void GetResult(short token);
}
