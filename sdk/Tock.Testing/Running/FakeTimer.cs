// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;

namespace Tock.Testing.Running;

/// <summary>Something that is to happen at a time.</summary>
internal sealed class FakeTimer
{
    private readonly Action _action;

    internal FakeTimer(Action action)
    {
        _action = action;
    }

    internal bool IsStopped { get; private set; }

    internal void Stop() => IsStopped = true;

    internal void Act()
    {
        if (!IsStopped)
        {
            IsStopped = true;
            _action();
        }
    }
}
