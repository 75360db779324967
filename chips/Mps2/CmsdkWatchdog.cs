// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel.Hil.Watchdog;
using Tock.Registers;

namespace Tock.Chips.Mps2;

/// <summary>
/// A CMSDK watchdog (Cortex-M System Design Kit TRM, "APB watchdog"). When a period has passed it raises the non-maskable interrupt, which
/// the kernel takes as a fault of what executes: the panic says where it hangs. After another period it resets the board.
/// </summary>
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
        _registers.Load.Write(_period);
        Resume();
    }

    /// <inheritdoc/>
    public void Tickle() => _registers.InterruptClear.Write(1);

    /// <inheritdoc/>
    public void Suspend() => _registers.Control.Write(0);

    /// <inheritdoc/>
    public void Resume()
    {
        _registers.InterruptClear.Write(1);
        _registers.Control.Write(CmsdkWatchdogRegisters.InterruptEnable | CmsdkWatchdogRegisters.ResetEnable);
    }
}
