// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Chips.Shared;
using Tock.Registers;

namespace Tock.Chips.Lm3s6965;

/// <summary>
/// The board's clock and alarm, at the system clock's rate: the watchdog's counter runs freely and is the clock,
/// general-purpose timer 0 in its 32-bit one-shot mode makes the interrupt at a deadline.
/// </summary>
/// <remarks>
/// The watchdog serves as a clock because its counter is 32 bits wide and readable everywhere; emulators of this part do not
/// let the general-purpose timers be read back. Its interrupt comes at each passage through 0 (each 343 s at 12.5 MHz) and is cleared by
/// the kernel's loop, which restarts the counter. It is a watchdog all the same: if the loop has not come round until the
/// next passage, the part is reset. That needs no more than WDTCTL.RESEN.
/// The kernel must enable both interrupts: <see cref="Lm3s6965Interrupt.Watchdog0"/> and <see cref="Lm3s6965Interrupt.Timer0A"/>.
/// </remarks>
public sealed class GeneralPurposeTimerAlarm : TwoTimerAlarm
{
    private readonly GeneralPurposeTimerRegisters _timer;
    private readonly WatchdogRegisters _counter;

    /// <summary>Initializes a new instance of the <see cref="GeneralPurposeTimerAlarm"/> class and starts its clock at 0.</summary>
    /// <param name="timer">The page at <see cref="Lm3s6965Memory.Timer0"/>; the timer must have its clock.</param>
    /// <param name="watchdog">The page at <see cref="Lm3s6965Memory.Watchdog0"/>; the watchdog must have its clock.</param>
    /// <param name="frequency">The system clock in Hz.</param>
    public GeneralPurposeTimerAlarm(RegisterPage timer, RegisterPage watchdog, uint frequency)
        : base(frequency)
    {
        _timer = new GeneralPurposeTimerRegisters(timer);
        _counter = new WatchdogRegisters(watchdog);

        _counter.Load.Write(uint.MaxValue);
        _counter.Test.Write(WatchdogRegisters.Stall);
        _counter.Control.Write(WatchdogRegisters.InterruptEnable | WatchdogRegisters.ResetEnable);

        _timer.Control.Write(0);
        _timer.Configuration.Write(GeneralPurposeTimerRegisters.Configuration32Bit);
        _timer.TimerAMode.Write(GeneralPurposeTimerRegisters.ModeOneShot);
        _timer.InterruptClear.Write(GeneralPurposeTimerRegisters.TimerATimeOut);
        _timer.InterruptMask.Write(GeneralPurposeTimerRegisters.TimerATimeOut);
    }

    /// <inheritdoc/>
    protected override bool HasPassedZero => _counter.RawInterruptStatus.HasAny(1);

    /// <summary>Serves interrupt <see cref="Lm3s6965Interrupt.Timer0A"/>.</summary>
    public void ServiceInterrupt() => ServeShot();

    /// <summary>Serves interrupt <see cref="Lm3s6965Interrupt.Watchdog0"/>: the counter has passed 0.</summary>
    public void ServiceWatchdogInterrupt() => ServePassageAndRestart();

    /// <inheritdoc/>
    protected override uint ReadCounter() => _counter.Value.Read();

    /// <inheritdoc/>
    protected override void ClearPassage() => _counter.InterruptClear.Write(1);

    /// <inheritdoc/>
    protected override void StartShot(uint ticks)
    {
        _timer.TimerAIntervalLoad.Write(ticks);
        _timer.Control.Write(GeneralPurposeTimerRegisters.TimerAEnable);
    }

    /// <inheritdoc/>
    protected override void StopShot()
    {
        // The control register first: a shot that ends meanwhile leaves its flag set, which the second write clears.
        _timer.Control.Write(0);
        _timer.InterruptClear.Write(GeneralPurposeTimerRegisters.TimerATimeOut);
    }
}
