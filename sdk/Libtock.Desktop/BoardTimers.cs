// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Collections.Generic;
using Tock.Abi;

namespace Tock.Desktop;

/// <summary>Everything that waits for a time, on the one alarm that a process has; as the device's core library does it.</summary>
internal sealed class BoardTimers : UpcallHandler
{
    // Half of the counter's range at the most, so that the counter is read before it can have gone round.
    private const uint LongestSpan = 0x7FFF_FFFF;

    private static BoardTimers? s_timers;

    private readonly List<BoardTimer> _waiting = [];

    /// <inheritdoc/>
    public override void OnUpcall(UpcallArguments arguments)
    {
        ulong now = AlarmClock.Now;
        while (_waiting.Count > 0 && _waiting[0].Due <= now)
        {
            BoardTimer ended = _waiting[0];
            _waiting.RemoveAt(0);
            ended.End();
        }

        SetAlarm();
    }

    /// <summary>Has something happen after a time.</summary>
    internal static BoardTimer Add(TimeSpan delay, Action action)
    {
        if (s_timers is null)
        {
            s_timers = new BoardTimers();
            Upcalls.Subscribe(AlarmAbi.DriverNumber, AlarmAbi.UpcallFired, s_timers);
        }

        BoardTimer timer = new(AlarmClock.Now + AlarmClock.TicksIn(delay), action);
        int place = s_timers._waiting.FindIndex(waiting => waiting.Due > timer.Due);
        s_timers._waiting.Insert(place < 0 ? s_timers._waiting.Count : place, timer);
        if (s_timers._waiting[0] == timer)
        {
            s_timers.SetAlarm();
        }

        return timer;
    }

    /// <summary>Has it happen no more.</summary>
    internal static void Remove(BoardTimer timer)
    {
        if (s_timers is not null && s_timers._waiting.Remove(timer))
        {
            s_timers.SetAlarm();
        }
    }

    /// <summary>Sleeps with all events waiting.</summary>
    internal static void Sleep(TimeSpan time)
    {
        ulong due = AlarmClock.Now + AlarmClock.TicksIn(time);
        for (ulong now = AlarmClock.Now; now < due; now = AlarmClock.Now)
        {
            ulong left = due - now;
            if (!Syscalls.Command(AlarmAbi.DriverNumber, AlarmAbi.CommandSetRelative, left > LongestSpan ? LongestSpan : (uint)left).IsSuccess)
            {
                break;
            }

            Syscalls.WaitFor(AlarmAbi.DriverNumber, AlarmAbi.UpcallFired);
        }

        s_timers?.SetAlarm();
    }

    private void SetAlarm()
    {
        if (_waiting.Count == 0)
        {
            Syscalls.Command(AlarmAbi.DriverNumber, AlarmAbi.CommandStop);
            return;
        }

        ulong now = AlarmClock.Now;
        ulong left = _waiting[0].Due > now ? _waiting[0].Due - now : 0;
        Syscalls.Command(AlarmAbi.DriverNumber, AlarmAbi.CommandSetAbsolute, (uint)now, left > LongestSpan ? LongestSpan : (uint)left);
    }
}
