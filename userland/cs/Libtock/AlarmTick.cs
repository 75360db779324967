// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;

namespace Libtock;

/// <summary>One tick of <see cref="Alarm.Every"/>.</summary>
public readonly struct AlarmTick
{
    internal AlarmTick(TimeSpan due, int missed)
    {
        Due = due;
        Missed = missed;
    }

    /// <summary>When it was due, on the clock of <see cref="Alarm.Now"/>.</summary>
    public TimeSpan Due { get; }

    /// <summary>How many ticks before it nobody waited for.</summary>
    public int Missed { get; }
}
