// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Registers;

namespace Tock.Chips.Mps2;

/// <summary>Registers of the two timers of a CMSDK dual timer (Cortex-M System Design Kit TRM, "APB dual-input timers").</summary>
public readonly struct CmsdkDualTimerRegisters
{
    /// <summary>TIMERxCONTROL: stops at 0 instead of going on.</summary>
    public const uint OneShot = 1u << 0;

    /// <summary>TIMERxCONTROL: counts with 32 bits.</summary>
    public const uint Size32 = 1u << 1;

    /// <summary>TIMERxCONTROL: interrupts at 0.</summary>
    public const uint InterruptEnable = 1u << 5;

    /// <summary>TIMERxCONTROL: counts. Without the mode bit (6) it goes on from all ones after 0.</summary>
    public const uint Enable = 1u << 7;

    private const uint Timer2 = 0x020;

    private readonly RegisterPage _page;

    /// <summary>Initializes a new instance of the <see cref="CmsdkDualTimerRegisters"/> struct.</summary>
    /// <param name="page">The page of a dual timer.</param>
    public CmsdkDualTimerRegisters(RegisterPage page)
    {
        _page = page;
    }

    /// <summary>Gets the load register of timer 1 (TIMER1LOAD): where it counts down from.</summary>
    public Register Load1 => _page.At(0x000);

    /// <summary>Gets the value of timer 1 (TIMER1VALUE).</summary>
    public Register Value1 => _page.At(0x004);

    /// <summary>Gets the control register of timer 1 (TIMER1CONTROL).</summary>
    public Register Control1 => _page.At(0x008);

    /// <summary>Gets the interrupt clear register of timer 1 (TIMER1INTCLR).</summary>
    public Register InterruptClear1 => _page.At(0x00C);

    /// <summary>Gets the raw interrupt status of timer 1 (TIMER1RIS): 1 once it has reached 0.</summary>
    public Register RawInterruptStatus1 => _page.At(0x010);

    /// <summary>Gets the load register of timer 2 (TIMER2LOAD).</summary>
    public Register Load2 => _page.At(Timer2 + 0x000);

    /// <summary>Gets the control register of timer 2 (TIMER2CONTROL).</summary>
    public Register Control2 => _page.At(Timer2 + 0x008);

    /// <summary>Gets the interrupt clear register of timer 2 (TIMER2INTCLR).</summary>
    public Register InterruptClear2 => _page.At(Timer2 + 0x00C);

    /// <summary>Gets the raw interrupt status of timer 2 (TIMER2RIS).</summary>
    public Register RawInterruptStatus2 => _page.At(Timer2 + 0x010);
}
