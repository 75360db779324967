// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Registers;

namespace Tock.Chips.Mps2;

/// <summary>Registers of a CMSDK watchdog (Cortex-M System Design Kit TRM, "APB watchdog").</summary>
public readonly struct CmsdkWatchdogRegisters
{
    /// <summary>WDOGCONTROL: counts, and interrupts at 0.</summary>
    public const uint InterruptEnable = 1u << 0;

    /// <summary>WDOGCONTROL: resets if it reaches 0 once more while the interrupt is up.</summary>
    public const uint ResetEnable = 1u << 1;

    /// <summary>WDOGLOCK: lets all registers be written.</summary>
    public const uint Unlock = 0x1ACC_E551;

    private readonly RegisterPage _page;

    /// <summary>Initializes a new instance of the <see cref="CmsdkWatchdogRegisters"/> struct.</summary>
    /// <param name="page">The page of a watchdog.</param>
    public CmsdkWatchdogRegisters(RegisterPage page)
    {
        _page = page;
    }

    /// <summary>Gets the load register (WDOGLOAD): where it counts down from.</summary>
    public Register Load => _page.At(0x000);

    /// <summary>Gets the control register (WDOGCONTROL).</summary>
    public Register Control => _page.At(0x008);

    /// <summary>Gets the interrupt clear register (WDOGINTCLR): any value also lets it count from the load value again.</summary>
    public Register InterruptClear => _page.At(0x00C);

    /// <summary>Gets the lock (WDOGLOCK).</summary>
    public Register Lock => _page.At(0xC00);
}
