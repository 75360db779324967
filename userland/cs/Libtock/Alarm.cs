// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using Tock;

namespace Libtock;

/// <summary>Time (driver 0x0). The kernel gives a process one alarm; here any number of tasks can wait for a time.</summary>
public static class Alarm
{
    /// <summary>Ticks a second of the board's clock; 0 if it has none.</summary>
    public static uint Frequency => AlarmClock.Frequency;

    /// <summary>The present tick. The counter has 32 bits and wraps: a difference of two is right if it is taken unchecked and in time.</summary>
    public static uint Ticks => (uint)AlarmClock.Now;

    /// <summary>
    /// Time on the board's clock, which begins when the board does. It is told right for good while it is asked for, or any task waits for a
    /// time, at least once in the time that the counter takes to wrap (hours at the boards' frequencies).
    /// </summary>
    public static TimeSpan Now => AlarmClock.TimeOf(AlarmClock.Now);

    /// <summary>Sleeps for at least a time; everything else waits. Needs no heap.</summary>
    /// <param name="time">The time; nothing happens for 0 and less.</param>
    public static void Sleep(TimeSpan time)
    {
        Thread.Sleep(time);
    }

    /// <summary>Waits for at least a time while other tasks go on.</summary>
    /// <param name="time">The time, 0 or more.</param>
    public static Task Delay(TimeSpan time)
    {
        return Task.Delay(time);
    }

    /// <summary>Waits for at least a time while other tasks go on.</summary>
    /// <param name="time">The time, 0 or more.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Task Delay(TimeSpan time, CancellationToken cancellationToken)
    {
        return Task.Delay(time, cancellationToken);
    }

    /// <summary>
    /// Ticks again and again, the first time after one period. The ticks do not drift: each is due a whole number of periods after the
    /// beginning. Those that come while nobody waits for them are not made up for, but counted.
    /// </summary>
    /// <param name="period">The time between two, more than 0.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The period is 0 or less.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static async IAsyncEnumerable<AlarmTick> Every(TimeSpan period, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ulong span = AlarmClock.TicksIn(period);
        if (span == 0)
        {
            throw new ArgumentOutOfRangeException(nameof(period));
        }

        ulong due = AlarmClock.Now + span;
        while (true)
        {
            ulong now = AlarmClock.Now;
            int missed = 0;
            if (now < due)
            {
                await Task.Delay(TimeUntil(due, now), cancellationToken);
            }
            else
            {
                cancellationToken.ThrowIfCancellationRequested();
                missed = (int)((now - due) / span);
                due += (ulong)missed * span;
            }

            yield return new AlarmTick(AlarmClock.TimeOf(due), missed);
            due += span;
        }
    }

    // Rounded up where it has to be, so that nothing is early.
    private static TimeSpan TimeUntil(ulong due, ulong now)
    {
        TimeSpan time = AlarmClock.TimeOf(due - now);
        return AlarmClock.TicksIn(time) < due - now ? new TimeSpan(time.Ticks + 1) : time;
    }
}
