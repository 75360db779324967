// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel.Hil.Time;

namespace Tock.Capsules.Virtualizers;

/// <summary>
/// Shares one alarm among any number of <see cref="VirtualMuxAlarm"/>: the hardware is always set for the earliest deadline.
/// </summary>
/// <remarks>
/// Invariant: an armed virtual alarm is in exactly one of two lists,
/// the one that waits, by deadline with equal deadlines in the order they were set, or, while the alarm is served, the one
/// that is due.
/// </remarks>
public sealed class MuxAlarm : IAlarmClient
{
    private readonly IAlarm _alarm;
    private VirtualMuxAlarm? _waiting;
    private VirtualMuxAlarm? _due;
    private bool _serving;

    /// <summary>Initializes a new instance of the <see cref="MuxAlarm"/> class and makes it the alarm's client.</summary>
    /// <param name="alarm">The alarm to share; nobody else uses it.</param>
    public MuxAlarm(IAlarm alarm)
    {
        _alarm = alarm;
        alarm.SetAlarmClient(this);
    }

    /// <summary>Gets the clock's rate in Hz.</summary>
    internal uint Frequency => _alarm.Frequency;

    /// <summary>Gets the ticks since the clock was started.</summary>
    internal ulong Now => _alarm.Now;

    /// <inheritdoc/>
    public void AlarmFired()
    {
        // What is due is taken out first: a client that arms again for a time already past is served by the next
        // interrupt, after everyone else, and cannot keep the kernel here.
        TakeDue(_alarm.Now);
        _serving = true;
        while (_due is not null)
        {
            VirtualMuxAlarm alarm = _due;
            _due = alarm.Next;
            alarm.Next = null;
            alarm.Fire();
        }

        _serving = false;
        SetHardware();
    }

    /// <summary>Puts an alarm, armed just now, in its place.</summary>
    /// <param name="alarm">An alarm in no list.</param>
    internal void Insert(VirtualMuxAlarm alarm)
    {
        VirtualMuxAlarm? before = null;
        VirtualMuxAlarm? after = _waiting;
        while (after is not null && after.Deadline <= alarm.Deadline)
        {
            before = after;
            after = after.Next;
        }

        alarm.Next = after;
        if (before is not null)
        {
            before.Next = alarm;
            return;
        }

        _waiting = alarm;
        if (!_serving)
        {
            SetHardware();
        }
    }

    /// <summary>Takes an alarm out of the list it is in.</summary>
    /// <param name="alarm">An armed alarm.</param>
    internal void Remove(VirtualMuxAlarm alarm)
    {
        bool wasFirst = _waiting == alarm;
        _waiting = Without(_waiting, alarm);
        _due = Without(_due, alarm);
        if (wasFirst && !_serving)
        {
            SetHardware();
        }
    }

    private static VirtualMuxAlarm? Without(VirtualMuxAlarm? first, VirtualMuxAlarm alarm)
    {
        if (first == alarm)
        {
            first = alarm.Next;
            alarm.Next = null;
            return first;
        }

        for (VirtualMuxAlarm? before = first; before is not null; before = before.Next)
        {
            if (before.Next == alarm)
            {
                before.Next = alarm.Next;
                alarm.Next = null;
                break;
            }
        }

        return first;
    }

    private void TakeDue(ulong now)
    {
        VirtualMuxAlarm? last = null;
        VirtualMuxAlarm? alarm = _waiting;
        while (alarm is not null && alarm.Deadline <= now)
        {
            last = alarm;
            alarm = alarm.Next;
        }

        if (last is not null)
        {
            last.Next = null;
            _due = _waiting;
            _waiting = alarm;
        }
    }

    private void SetHardware()
    {
        if (_waiting is not null)
        {
            _alarm.SetAlarm(_waiting.Deadline);
        }
        else
        {
            _alarm.Disarm();
        }
    }
}
