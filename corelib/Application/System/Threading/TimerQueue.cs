// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock;
using Tock.Abi;

namespace System.Threading;

/// <summary>Everything that waits for a time, on the one alarm that a process has.</summary>
internal sealed class TimerQueue : UpcallHandler
{
    // Half of the counter's range at the most, so that the counter is read before it can have gone round.
    private const uint LongestSpan = 0x7FFF_FFFF;

    private static TimerQueue? s_queue;

    private DelayTask? _first;

    private TimerQueue()
    {
    }

    /// <inheritdoc/>
    public override void OnUpcall(UpcallArguments arguments)
    {
        ulong now = AlarmClock.Now;
        while (_first is not null && _first.Due <= now)
        {
            DelayTask ended = _first;
            _first = ended.NextDelay;
            ended.NextDelay = null;
            ended.End();
        }

        SetAlarm();
    }

    internal static void Add(DelayTask task, TimeSpan delay)
    {
        if (s_queue is null)
        {
            s_queue = new TimerQueue();
            Upcalls.Subscribe(AlarmAbi.DriverNumber, AlarmAbi.UpcallFired, s_queue);
        }

        task.Due = AlarmClock.Now + AlarmClock.TicksIn(delay);
        s_queue.Insert(task);
    }

    internal static void Remove(DelayTask task)
    {
        s_queue?.TakeOut(task);
    }

    /// <summary>Sets the alarm again after someone else has used it.</summary>
    internal static void Restore()
    {
        s_queue?.SetAlarm();
    }

    private void Insert(DelayTask task)
    {
        if (_first is null || task.Due < _first.Due)
        {
            task.NextDelay = _first;
            _first = task;
            SetAlarm();
            return;
        }

        DelayTask before = _first;
        while (before.NextDelay is not null && before.NextDelay.Due <= task.Due)
        {
            before = before.NextDelay;
        }

        task.NextDelay = before.NextDelay;
        before.NextDelay = task;
    }

    private void TakeOut(DelayTask task)
    {
        if (_first == task)
        {
            _first = task.NextDelay;
            SetAlarm();
            return;
        }

        for (DelayTask? one = _first; one is not null; one = one.NextDelay)
        {
            if (one.NextDelay == task)
            {
                one.NextDelay = task.NextDelay;
                return;
            }
        }
    }

    private void SetAlarm()
    {
        if (_first is null)
        {
            Syscalls.Command(AlarmAbi.DriverNumber, AlarmAbi.CommandStop);
            return;
        }

        ulong now = AlarmClock.Now;
        ulong left = _first.Due > now ? _first.Due - now : 0;
        uint span = left > LongestSpan ? LongestSpan : (uint)left;
        Syscalls.Command(AlarmAbi.DriverNumber, AlarmAbi.CommandSetAbsolute, (uint)now, span);
    }
}
