// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock;
using Tock.Abi;

namespace System.Threading;

/// <summary>The one thread of a process.</summary>
public static class Thread
{
    // Half of the counter's range, so that what is due is told from what is past.
    private const uint LongestSpan = 0x7FFF_FFFF;

    /// <summary>Sleeps for at least a time; all events wait meanwhile. <see cref="Tasks.Task.Delay(TimeSpan)"/> lets other tasks go on.</summary>
    /// <param name="timeout">The time; nothing happens for 0 and less.</param>
    public static void Sleep(TimeSpan timeout)
    {
        SleepTicks(AlarmClock.TicksIn(timeout));
    }

    /// <summary>Sleeps for at least a time; all events wait meanwhile.</summary>
    /// <param name="millisecondsTimeout">The time in milliseconds; nothing happens for 0 and less.</param>
    public static void Sleep(int millisecondsTimeout)
    {
        if (millisecondsTimeout > 0)
        {
            SleepTicks((((ulong)(uint)millisecondsTimeout * AlarmClock.Frequency) + 999) / 1000);
        }
    }

    private static void SleepTicks(ulong ticks)
    {
        ulong due = AlarmClock.Now + ticks;
        for (ulong now = AlarmClock.Now; now < due; now = AlarmClock.Now)
        {
            ulong left = due - now;
            uint span = left > LongestSpan ? LongestSpan : (uint)left;
            if (!Syscalls.Command(AlarmAbi.DriverNumber, AlarmAbi.CommandSetRelative, span).IsSuccess)
            {
                break;
            }

            // An alarm that tasks wait for may have gone off before, and its event may be the one that comes: so the clock is asked.
            Syscalls.WaitFor(AlarmAbi.DriverNumber, AlarmAbi.UpcallFired);
        }

        // The process has one alarm: tasks that wait for a time get it back.
        TimerQueue.Restore();
    }
}
