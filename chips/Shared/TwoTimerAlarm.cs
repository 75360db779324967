// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Kernel.Hil.Time;

namespace Tock.Chips.Shared;

/// <summary>
/// A clock and alarm of two timers, whatever their registers are: one counts down from all ones, with 32 bits, and is the clock; the
/// other counts down once and interrupts at a deadline.
/// </summary>
/// <remarks>
/// The counter's interrupt at each passage through 0 carries into the high half of the clock, and has to be served before the next
/// passage. Both timers count at the same rate.
/// </remarks>
public abstract class TwoTimerAlarm : IAlarm
{
    // The longest single shot; a later deadline is reached in several. Half of the range, so that a late service cannot
    // be confused with an early one.
    private const uint MaximumShot = 1u << 31;

    private readonly uint _frequency;

    // Time when the counter last stood at its start, and how far it has been seen to have come since.
    private ulong _base;
    private uint _elapsed;

    // The passage whose interrupt has not been served yet is in the base already.
    private bool _carried;

    private IAlarmClient? _client;
    private ulong _deadline;
    private bool _armed;

    /// <summary>Initializes a new instance of the <see cref="TwoTimerAlarm"/> class, at time 0.</summary>
    /// <param name="frequency">The rate of both timers in Hz.</param>
    protected TwoTimerAlarm(uint frequency)
    {
        _frequency = frequency;
    }

    /// <inheritdoc/>
    public uint Frequency => _frequency;

    /// <inheritdoc/>
    public ulong Now
    {
        get
        {
            // A passage shows even if nobody has read the counter since the last one, when comparing two readings would not tell. It is
            // asked for before the counter is read, so that one that comes in between shows in the counter only. While the counter
            // still stands at 0 it is to come: the counter counts down from all ones, so that its complement is what has elapsed.
            bool passed = HasPassedZero;
            uint elapsed = ~ReadCounter();
            if (elapsed < _elapsed || (passed && !_carried && elapsed != uint.MaxValue))
            {
                _base += 1UL << 32;
                _carried = true;
            }

            _elapsed = elapsed;
            return _base + elapsed;
        }
    }

    /// <summary>Gets a value indicating whether the counter has reached 0 since <see cref="ClearPassage"/>.</summary>
    protected abstract bool HasPassedZero { get; }

    /// <inheritdoc/>
    public void SetAlarmClient(IAlarmClient client)
    {
        _client = client;
    }

    /// <inheritdoc/>
    public void SetAlarm(ulong deadline)
    {
        _deadline = deadline;
        _armed = true;
        BeginShot(Now);
    }

    /// <inheritdoc/>
    public void Disarm()
    {
        _armed = false;
        StopShot();
    }

    /// <summary>Serves the interrupt of a counter that goes on when its interrupt is cleared.</summary>
    protected void ServePassage()
    {
        // Read once more before it is forgotten: the passage may have come behind a reading, and has to be counted. While the counter
        // still stands at 0 its interrupt stays, and is served when it has gone on.
        _ = Now;
        if (HasPassedZero && _elapsed != uint.MaxValue)
        {
            _ = Now;
            _carried = false;
            ClearPassage();
        }
    }

    /// <summary>Serves the interrupt of a counter that begins anew at all ones when its interrupt is cleared.</summary>
    /// <remarks>That loses the few ticks between reading and clearing, and never makes the clock go back.</remarks>
    protected void ServePassageAndRestart()
    {
        _base = Now;
        _elapsed = 0;
        _carried = false;
        ClearPassage();
    }

    /// <summary>Serves the interrupt of the timer that counts down once.</summary>
    protected void ServeShot()
    {
        StopShot();
        if (!_armed)
        {
            return;
        }

        // A shot may end before the deadline: a far one takes several, and two counters may round differently.
        ulong now = Now;
        if (now < _deadline)
        {
            BeginShot(now);
            return;
        }

        _armed = false;
        _client?.AlarmFired();
    }

    /// <summary>Reads the counter.</summary>
    /// <returns>What it stands at.</returns>
    protected abstract uint ReadCounter();

    /// <summary>Forgets that the counter has passed 0.</summary>
    protected abstract void ClearPassage();

    /// <summary>Lets the other timer count down once; it is stopped.</summary>
    /// <param name="ticks">From where, at least 1.</param>
    protected abstract void StartShot(uint ticks);

    /// <summary>Stops the other timer and forgets its interrupt, even one that comes meanwhile.</summary>
    protected abstract void StopShot();

    private void BeginShot(ulong now)
    {
        uint ticks = _deadline > now ? (uint)Math.Min(_deadline - now, MaximumShot) : 1;
        StopShot();
        StartShot(ticks);
    }
}
