// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Registers;

namespace Tock.Chips.Lm3s6965;

/// <summary>Registers of the watchdog timer (LM3S6965 data sheet, chapter "Watchdog Timer").</summary>
public readonly struct WatchdogRegisters
{
    /// <summary>WDTCTL: counts and interrupts at 0 (INTEN). Only a reset clears it.</summary>
    public const uint InterruptEnable = 1u << 0;

    /// <summary>WDTCTL: resets the part at 0 if the interrupt of the passage before is not cleared (RESEN). Only a reset clears it.</summary>
    public const uint ResetEnable = 1u << 1;

    /// <summary>WDTTEST: stands still while a debugger has stopped the processor (STALL).</summary>
    public const uint Stall = 1u << 8;

    private readonly RegisterPage _page;

    /// <summary>Initializes a new instance of the <see cref="WatchdogRegisters"/> struct.</summary>
    /// <param name="page">The page at <see cref="Lm3s6965Memory.Watchdog0"/>.</param>
    public WatchdogRegisters(RegisterPage page)
    {
        _page = page;
    }

    /// <summary>Gets the load register (WDTLOAD): writing it restarts the counter from the value.</summary>
    public Register Load => _page.At(0x000);

    /// <summary>Gets the counter (WDTVALUE), which counts down once each system clock.</summary>
    public Register Value => _page.At(0x004);

    /// <summary>Gets the control register (WDTCTL).</summary>
    public Register Control => _page.At(0x008);

    /// <summary>Gets the interrupt clear register (WDTICR): writing it also reloads the counter.</summary>
    public Register InterruptClear => _page.At(0x00C);

    /// <summary>Whether the counter has passed 0 since the interrupt was last cleared: bit 0 (WDTRIS).</summary>
    public Register RawInterruptStatus => _page.At(0x010);

    /// <summary>Gets the test register (WDTTEST).</summary>
    public Register Test => _page.At(0x418);
}
