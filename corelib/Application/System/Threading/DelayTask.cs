// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Threading.Tasks;

namespace System.Threading;

/// <summary>A task that ends at a time, in the list of <see cref="TimerQueue"/>.</summary>
internal sealed class DelayTask : Task
{
    private readonly Action? _action;

    internal DelayTask(Action? action)
    {
        _action = action;
    }

    /// <summary>When it ends, in ticks of the alarm.</summary>
    internal ulong Due { get; set; }

    /// <summary>The one after it.</summary>
    internal DelayTask? NextDelay { get; set; }

    internal void End()
    {
        _action?.Invoke();
        TryComplete();
    }
}
