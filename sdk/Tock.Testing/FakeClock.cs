// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Collections.Generic;
using Tock.Testing.Running;

namespace Tock.Testing;

/// <summary>The board's time. It passes when a test says so, and when code that a test calls sleeps; the desktop's has no part in it.</summary>
public sealed class FakeClock
{
    /// <summary>Ticks a second that applications see.</summary>
    public const uint Frequency = 100_000;

    private readonly FakeBoard _board;
    private readonly PriorityQueue<FakeTimer, (TimeSpan Due, int Order)> _timers = new();
    private int _order;

    internal FakeClock(FakeBoard board)
    {
        _board = board;
    }

    /// <summary>Time since the board was made.</summary>
    public TimeSpan Now { get; private set; }

    /// <summary>The time of one tick.</summary>
    internal static TimeSpan Tick { get; } = TimeSpan.FromTicks(TimeSpan.TicksPerSecond / Frequency);

    /// <summary>The time in ticks.</summary>
    internal ulong Ticks => (ulong)(Now.Ticks / Tick.Ticks);

    /// <summary>When something is to happen next.</summary>
    internal TimeSpan? NextDue
    {
        get
        {
            while (_timers.TryPeek(out FakeTimer? timer, out (TimeSpan Due, int Order) next))
            {
                if (!timer.IsStopped)
                {
                    return next.Due;
                }

                _timers.Dequeue();
            }

            return null;
        }
    }

    /// <summary>Lets time pass, and programs run meanwhile.</summary>
    /// <param name="time">How much.</param>
    public void Advance(TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        _board.PassTimeUntil(Now + time);
    }

    /// <summary>Has something happen at a time.</summary>
    internal FakeTimer At(TimeSpan due, Action action)
    {
        FakeTimer timer = new(action);
        _timers.Enqueue(timer, (due, _order++));
        return timer;
    }

    /// <summary>Goes on to a time, and has happen what is due until then.</summary>
    internal void MoveTo(TimeSpan time)
    {
        while (NextDue is { } due && due <= time)
        {
            Now = due > Now ? due : Now;
            _timers.Dequeue().Act();
        }

        Now = time > Now ? time : Now;
    }
}
