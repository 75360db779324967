// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Registers;

namespace Tock.Chips.Lm3s6965;

/// <summary>
/// Registers of a general-purpose timer module (LM3S6965 data sheet, chapter "General-Purpose Timers").
/// </summary>
public readonly struct GeneralPurposeTimerRegisters
{
    /// <summary>GPTMCFG: both halves make one 32-bit timer.</summary>
    public const uint Configuration32Bit = 0;

    /// <summary>GPTMTAMR: one-shot (TAMR = 1).</summary>
    public const uint ModeOneShot = 1;

    /// <summary>GPTMCTL: counts (TAEN).</summary>
    public const uint TimerAEnable = 1u << 0;

    /// <summary>GPTMCTL: triggers the analogue-to-digital converter when timer A has reached 0 (TAOTE).</summary>
    public const uint TimerATrigger = 1u << 5;

    /// <summary>GPTMIMR, GPTMRIS, GPTMICR: timer A has reached 0 (TATOIM, TATORIS, TATOCINT).</summary>
    public const uint TimerATimeOut = 1u << 0;

    private readonly RegisterPage _page;

    /// <summary>Initializes a new instance of the <see cref="GeneralPurposeTimerRegisters"/> struct.</summary>
    /// <param name="page">The page of a timer module.</param>
    public GeneralPurposeTimerRegisters(RegisterPage page)
    {
        _page = page;
    }

    /// <summary>Gets the configuration register (GPTMCFG).</summary>
    public Register Configuration => _page.At(0x000);

    /// <summary>Gets the mode register of timer A (GPTMTAMR).</summary>
    public Register TimerAMode => _page.At(0x004);

    /// <summary>Gets the control register (GPTMCTL).</summary>
    public Register Control => _page.At(0x00C);

    /// <summary>Gets the interrupt mask register (GPTMIMR).</summary>
    public Register InterruptMask => _page.At(0x018);

    /// <summary>Gets the interrupt clear register (GPTMICR).</summary>
    public Register InterruptClear => _page.At(0x024);

    /// <summary>Gets the interval load register of timer A (GPTMTAILR): ticks until 0; 32 bits in the 32-bit modes.</summary>
    public Register TimerAIntervalLoad => _page.At(0x028);
}
