// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Chips.Shared;
using Tock.Registers;

namespace Tock.Chips.Mps2;

/// <summary>
/// The board's clock and alarm, at the rate of the peripherals' clock: timer 1 of a CMSDK dual timer runs freely and is the clock,
/// timer 2 makes the interrupt at a deadline.
/// </summary>
/// <remarks>
/// Timer 1 interrupts at each passage through 0 (each 172 s at 25 MHz). The kernel must enable <see cref="Mps2Interrupt.DualTimer"/>.
/// </remarks>
public sealed class CmsdkDualTimerAlarm : TwoTimerAlarm
{
    private const uint Shot = CmsdkDualTimerRegisters.OneShot | CmsdkDualTimerRegisters.Size32 | CmsdkDualTimerRegisters.InterruptEnable;

    private readonly CmsdkDualTimerRegisters _registers;

    /// <summary>Initializes a new instance of the <see cref="CmsdkDualTimerAlarm"/> class and starts its clock at 0.</summary>
    /// <param name="page">The page of the dual timer.</param>
    /// <param name="frequency">The clock of the peripherals in Hz.</param>
    public CmsdkDualTimerAlarm(RegisterPage page, uint frequency)
        : base(frequency)
    {
        _registers = new CmsdkDualTimerRegisters(page);
        StopShot();
        _registers.Control1.Write(CmsdkDualTimerRegisters.Size32);
        _registers.Load1.Write(uint.MaxValue);
        _registers.InterruptClear1.Write(1);
        _registers.Control1.Write(
            CmsdkDualTimerRegisters.Size32 | CmsdkDualTimerRegisters.InterruptEnable | CmsdkDualTimerRegisters.Enable);
    }

    /// <inheritdoc/>
    protected override bool HasPassedZero => _registers.RawInterruptStatus1.HasAny(1);

    /// <summary>Serves interrupt <see cref="Mps2Interrupt.DualTimer"/>, of whichever timer.</summary>
    public void ServiceInterrupt()
    {
        ServePassage();
        if (_registers.RawInterruptStatus2.HasAny(1))
        {
            ServeShot();
        }
    }

    /// <inheritdoc/>
    protected override uint ReadCounter() => _registers.Value1.Read();

    /// <inheritdoc/>
    protected override void ClearPassage() => _registers.InterruptClear1.Write(1);

    /// <inheritdoc/>
    protected override void StartShot(uint ticks)
    {
        _registers.Load2.Write(ticks);
        _registers.Control2.Write(Shot | CmsdkDualTimerRegisters.Enable);
    }

    /// <inheritdoc/>
    protected override void StopShot()
    {
        // The control register first: a shot that ends meanwhile leaves its flag set, which the second write clears.
        _registers.Control2.Write(Shot);
        _registers.InterruptClear2.Write(1);
    }
}
