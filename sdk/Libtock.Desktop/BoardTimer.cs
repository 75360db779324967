// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;

namespace Tock.Desktop;

/// <summary>Something that an application has happen at a time, in the list of <see cref="BoardTimers"/>.</summary>
internal sealed class BoardTimer
{
    private readonly Action _action;

    internal BoardTimer(ulong due, Action action)
    {
        Due = due;
        _action = action;
    }

    /// <summary>When, in ticks of the alarm.</summary>
    internal ulong Due { get; }

    internal void End() => _action();
}
