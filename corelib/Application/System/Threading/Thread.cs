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
        while (ticks > 0)
        {
            uint span = ticks > LongestSpan ? LongestSpan : (uint)ticks;
            ticks -= span;
            if (!Syscalls.Command(AlarmAbi.DriverNumber, AlarmAbi.CommandSetRelative, span).IsSuccess)
            {
                break;
            }

            Syscalls.WaitFor(AlarmAbi.DriverNumber, AlarmAbi.UpcallFired);
        }

        // The process has one alarm: tasks that wait for a time get it back.
        TimerQueue.Restore();
    }
}
