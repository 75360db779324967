// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Abi;

namespace Tock;

/// <summary>
/// The alarm's counter (driver 0x0), extended to 64 bits. It has to be read once in the time that the counter needs to go round; it is while
/// any task waits for a time.
/// </summary>
public static class AlarmClock
{
    private static uint s_frequency;
    private static uint s_last;
    private static uint s_rounds;

    /// <summary>Ticks a second.</summary>
    public static uint Frequency
    {
        get
        {
            if (s_frequency == 0)
            {
                s_frequency = Syscalls.Command(AlarmAbi.DriverNumber, AlarmAbi.CommandFrequency).Value0;
            }

            return s_frequency;
        }
    }

    /// <summary>The present tick.</summary>
    public static ulong Now
    {
        get
        {
            uint now = Syscalls.Command(AlarmAbi.DriverNumber, AlarmAbi.CommandNow).Value0;
            if (now < s_last)
            {
                s_rounds++;
            }

            s_last = now;
            return ((ulong)s_rounds << 32) | now;
        }
    }

    /// <summary>A time in ticks, rounded up, so that nothing ends too early.</summary>
    /// <param name="time">The time; what is below 0 counts as 0.</param>
    public static ulong TicksIn(TimeSpan time)
    {
        long length = time.Ticks;
        if (length <= 0)
        {
            return 0;
        }

        ulong seconds = (ulong)length / TimeSpan.TicksPerSecond;
        ulong rest = (ulong)length % TimeSpan.TicksPerSecond;
        return (seconds * Frequency) + (((rest * Frequency) + TimeSpan.TicksPerSecond - 1) / TimeSpan.TicksPerSecond);
    }

    /// <summary>A number of ticks as a time, rounded down.</summary>
    /// <param name="ticks">The ticks.</param>
    public static TimeSpan TimeOf(ulong ticks)
    {
        ulong seconds = ticks / Frequency;
        ulong rest = ticks % Frequency;
        return new TimeSpan((long)((seconds * TimeSpan.TicksPerSecond) + (rest * TimeSpan.TicksPerSecond / Frequency)));
    }
}
