// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Threading.Tasks;

namespace System.Runtime.CompilerServices;

/// <summary>Awaits what may have ended already.</summary>
/// <typeparam name="TResult">The result.</typeparam>
public readonly struct ValueTaskAwaiter<TResult> : ICriticalNotifyCompletion
{
    private readonly ValueTask<TResult> _value;

    internal ValueTaskAwaiter(ValueTask<TResult> value)
    {
        _value = value;
    }

    /// <summary>Whether it has ended.</summary>
    public bool IsCompleted => _value.IsCompleted;

    /// <summary>What it ended with.</summary>
    public TResult GetResult()
    {
        return _value.End();
    }

    /// <inheritdoc/>
    public void OnCompleted(Action continuation)
    {
        _value.OnCompleted(continuation);
    }

    /// <inheritdoc/>
    public void UnsafeOnCompleted(Action continuation)
    {
        _value.OnCompleted(continuation);
    }
}
