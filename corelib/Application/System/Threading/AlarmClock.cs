// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock;
using Tock.Abi;

namespace System.Threading;

/// <summary>The alarm's counter, extended to 64 bits. It has to be read once in the time that the counter needs to go round; <see cref="TimerQueue"/> does while anything waits.</summary>
internal static class AlarmClock
{
    private static uint s_frequency;
    private static uint s_last;
    private static uint s_rounds;

    /// <summary>Ticks a second.</summary>
    internal static uint Frequency
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
    internal static ulong Now
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
    internal static ulong Ticks(TimeSpan time)
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
}
