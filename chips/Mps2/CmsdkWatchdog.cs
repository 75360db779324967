// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel.Hil.Watchdog;
using Tock.Registers;

namespace Tock.Chips.Mps2;

/// <summary>
/// A CMSDK watchdog (Cortex-M System Design Kit TRM, "APB watchdog"). When a period has passed it raises the non-maskable interrupt, which
/// the kernel takes as a fault of what executes: the panic says where it hangs. After another period it resets the board.
/// </summary>
/// <remarks>
/// Without its interrupt enabled the part stands still (TRM, WDOGCONTROL); the emulator counts on, and keeps in mind that two periods have passed
/// until the reset is enabled again. So its period is as long as can be while it is suspended: longer than the board ever sleeps, as
/// the clock wakes it when its own 32 bits have passed.
/// </remarks>
public sealed class CmsdkWatchdog : IWatchdog
{
    private readonly CmsdkWatchdogRegisters _registers;
    private readonly uint _period;

    /// <summary>Initializes a new instance of the <see cref="CmsdkWatchdog"/> class.</summary>
    /// <param name="page">The page of the watchdog.</param>
    /// <param name="period">Length of a period in ticks of its clock.</param>
    public CmsdkWatchdog(RegisterPage page, uint period)
    {
        _registers = new CmsdkWatchdogRegisters(page);
        _period = period;
    }

    /// <inheritdoc/>
    public void Setup()
    {
        _registers.Lock.Write(CmsdkWatchdogRegisters.Unlock);
        Resume();
    }

    /// <inheritdoc/>
    public void Tickle() => _registers.InterruptClear.Write(1);

    /// <inheritdoc/>
    public void Suspend()
    {
        _registers.Control.Write(0);
        _registers.Load.Write(uint.MaxValue);
    }

    /// <inheritdoc/>
    public void Resume()
    {
        _registers.Load.Write(_period);
        _registers.InterruptClear.Write(1);
        _registers.Control.Write(CmsdkWatchdogRegisters.InterruptEnable | CmsdkWatchdogRegisters.ResetEnable);
    }
}
