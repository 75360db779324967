// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Threading;

/// <summary>A method to call on cancellation, in its source's list.</summary>
internal sealed class CancellationCallback
{
    private readonly CancellationTokenSource _source;
    private readonly Action _action;

    internal CancellationCallback(CancellationTokenSource source, Action action, CancellationCallback? next)
    {
        _source = source;
        _action = action;
        Next = next;
    }

    internal CancellationCallback? Next { get; set; }

    internal void Call()
    {
        _action();
    }

    internal void Remove()
    {
        _source.Remove(this);
    }
}
