// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel.Hil.Time;
using Tock.Registers;

namespace Tock.Chips.Lm3s6965;

/// <summary>
/// The board's clock and alarm, at the system clock's rate: the watchdog's counter runs freely and is the clock,
/// general-purpose timer 0 in its 32-bit one-shot mode makes the interrupt at a deadline.
/// </summary>
/// <remarks>
/// The watchdog serves as a clock because its counter is 32 bits wide and readable everywhere; emulators of this part do not
/// let the general-purpose timers be read back. It never resets the part: WDTCTL.RESEN stays 0.
/// INTEN has to be set, because on the real part only that makes it count. Its interrupt then comes at each
/// passage through 0 (each 343 s at 12.5 MHz) and is used to carry into the high half of the clock; it has to be
/// cleared before the next passage, or the counter would stop. Clearing restarts the counter, which loses the few ticks
/// between reading and clearing, never makes the clock go back.
/// The kernel must enable both interrupts: <see cref="Lm3s6965Interrupt.Watchdog0"/> and <see cref="Lm3s6965Interrupt.Timer0A"/>.
/// </remarks>
public sealed class GeneralPurposeTimerAlarm : IAlarm
{
    // The longest single shot; a later deadline is reached in several. Half of the range, so that a late service cannot
    // be confused with an early one.
    private const uint MaximumShot = 1u << 31;

    private const uint MinimumShot = 1;

    private readonly GeneralPurposeTimerRegisters _timer;
    private readonly WatchdogRegisters _counter;
    private readonly uint _frequency;

    // Time when the counter last stood at its start, and how far it has been seen to have come since.
    private ulong _base;
    private uint _elapsed;

    // The passage whose interrupt has not been served yet is in the base already.
    private bool _carried;

    private IAlarmClient? _client;
    private ulong _deadline;
    private bool _armed;

    /// <summary>Initializes a new instance of the <see cref="GeneralPurposeTimerAlarm"/> class and starts its clock at 0.</summary>
    /// <param name="timer">The page at <see cref="Lm3s6965Memory.Timer0"/>; the timer must have its clock.</param>
    /// <param name="watchdog">The page at <see cref="Lm3s6965Memory.Watchdog0"/>; the watchdog must have its clock.</param>
    /// <param name="frequency">The system clock in Hz.</param>
    public GeneralPurposeTimerAlarm(RegisterPage timer, RegisterPage watchdog, uint frequency)
    {
        _timer = new GeneralPurposeTimerRegisters(timer);
        _counter = new WatchdogRegisters(watchdog);
        _frequency = frequency;

        _counter.Load.Write(uint.MaxValue);
        _counter.Control.Write(WatchdogRegisters.InterruptEnable);

        _timer.Control.Write(0);
        _timer.Configuration.Write(GeneralPurposeTimerRegisters.Configuration32Bit);
        _timer.TimerAMode.Write(GeneralPurposeTimerRegisters.ModeOneShot);
        _timer.InterruptClear.Write(GeneralPurposeTimerRegisters.TimerATimeOut);
        _timer.InterruptMask.Write(GeneralPurposeTimerRegisters.TimerATimeOut);
    }

    /// <inheritdoc/>
    public uint Frequency => _frequency;

    /// <inheritdoc/>
    public ulong Now
    {
        get
        {
            // The passage is asked for before the counter is read, so that one that comes in between shows in the counter only.
            bool passed = HasPassedZero;

            // Counts down from all ones, so the complement is what has elapsed.
            uint elapsed = ~_counter.Value.Read();
            if (elapsed < _elapsed || (passed && !_carried && elapsed != uint.MaxValue))
            {
                _base += 1UL << 32;
                _carried = true;
            }

            _elapsed = elapsed;
            return _base + elapsed;
        }
    }

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
        StartShot(Now);
    }

    /// <inheritdoc/>
    public void Disarm()
    {
        _armed = false;
        StopShot();
    }

    /// <summary>Serves interrupt <see cref="Lm3s6965Interrupt.Timer0A"/>.</summary>
    public void ServiceInterrupt()
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
            StartShot(now);
            return;
        }

        _armed = false;
        _client?.AlarmFired();
    }

    /// <summary>Serves interrupt <see cref="Lm3s6965Interrupt.Watchdog0"/>: the counter has passed 0.</summary>
    public void ServiceWatchdogInterrupt()
    {
        _base = Now;
        _elapsed = 0;
        _carried = false;
        _counter.InterruptClear.Write(1);
    }

    // A passage shows even if nobody has read the counter since the last one, when comparing two readings would not tell.
    // While the counter still stands at 0 it is to come.
    private bool HasPassedZero => _counter.RawInterruptStatus.HasAny(1);

    private void StartShot(ulong now)
    {
        uint ticks = MinimumShot;
        if (_deadline > now)
        {
            ulong remaining = _deadline - now;
            ticks = remaining < MaximumShot ? (uint)remaining : MaximumShot;
        }

        StopShot();
        _timer.TimerAIntervalLoad.Write(ticks);
        _timer.Control.Write(GeneralPurposeTimerRegisters.TimerAEnable);
    }

    // The control register first: a shot that ends meanwhile leaves its flag set, which the second write clears.
    private void StopShot()
    {
        _timer.Control.Write(0);
        _timer.InterruptClear.Write(GeneralPurposeTimerRegisters.TimerATimeOut);
    }
}
