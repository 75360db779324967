// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Threading.Tasks;

namespace System.Runtime.CompilerServices;

/// <summary>Awaits what may have ended already.</summary>
public readonly struct ValueTaskAwaiter : ICriticalNotifyCompletion
{
    private readonly ValueTask _value;

    internal ValueTaskAwaiter(ValueTask value)
    {
        _value = value;
    }

    /// <summary>Whether it has ended.</summary>
    public bool IsCompleted => _value.IsCompleted;

    /// <summary>What it ended with.</summary>
    public void GetResult()
    {
        _value.End();
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
