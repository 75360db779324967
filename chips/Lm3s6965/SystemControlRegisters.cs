// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Registers;

namespace Tock.Chips.Lm3s6965;

/// <summary>Registers of system control that this system uses (LM3S6965 data sheet, chapter "System Control").</summary>
public readonly struct SystemControlRegisters
{
    /// <summary>RIS, MISC: the PLL has locked (PLLLRIS, PLLLMIS).</summary>
    public const uint PllLocked = 1u << 6;

    /// <summary>RCC: divisor minus one of the system clock (SYSDIV), shift.</summary>
    public const int SystemDivisorShift = 23;

    /// <summary>RCC: divisor minus one of the system clock (SYSDIV), mask.</summary>
    public const uint SystemDivisorMask = 0xFu << SystemDivisorShift;

    /// <summary>RCC: use the system clock divisor (USESYSDIV).</summary>
    public const uint UseSystemDivisor = 1u << 22;

    /// <summary>RCC: PLL powered down (PWRDN).</summary>
    public const uint PllPowerDown = 1u << 13;

    /// <summary>RCC: PLL output disabled (OEN; active low). Reserved on some revisions, where writing 0 does no harm.</summary>
    public const uint PllOutputDisable = 1u << 12;

    /// <summary>RCC: the system clock comes from the oscillator, not from the PLL (BYPASS).</summary>
    public const uint PllBypass = 1u << 11;

    /// <summary>RCC: crystal on the main oscillator (XTAL), mask.</summary>
    public const uint CrystalMask = 0xFu << 6;

    /// <summary>RCC: an 8 MHz crystal, as on the evaluation board (XTAL = 0xE).</summary>
    public const uint Crystal8MHz = 0xEu << 6;

    /// <summary>RCC: which oscillator (OSCSRC), mask; 0 is the main oscillator.</summary>
    public const uint OscillatorSourceMask = 3u << 4;

    /// <summary>RCC: main oscillator off (MOSCDIS).</summary>
    public const uint MainOscillatorDisable = 1u << 0;

    /// <summary>RCC2: this register overrides RCC (USERCC2).</summary>
    public const uint UseRcc2 = 1u << 31;

    /// <summary>RCGC0: watchdog timer (WDT).</summary>
    public const uint Watchdog = 1u << 3;

    /// <summary>RCGC0: analogue-to-digital converter (ADC).</summary>
    public const uint Adc = 1u << 16;

    /// <summary>RCGC1: UART 0 (UART0); those of UART 1 and 2 are the bits above.</summary>
    public const uint Uart0 = 1u << 0;

    /// <summary>RCGC1: synchronous serial interface 0 (SSI0).</summary>
    public const uint Ssi0 = 1u << 4;

    /// <summary>RCGC1: I2C 0 (I2C0).</summary>
    public const uint I2c0 = 1u << 12;

    /// <summary>RCGC1: general-purpose timer 0 (TIMER0).</summary>
    public const uint Timer0 = 1u << 16;

    /// <summary>RCGC1: general-purpose timer 1 (TIMER1).</summary>
    public const uint Timer1 = 1u << 17;

    /// <summary>RCGC2: Ethernet controller (EMAC0).</summary>
    public const uint EthernetController = 1u << 28;

    /// <summary>RCGC2: Ethernet transceiver (EPHY0).</summary>
    public const uint EthernetTransceiver = 1u << 30;

    /// <summary>USER_REG0, USER_REG1: bits of each that hold half of an Ethernet address.</summary>
    public const int UserBits = 24;

    /// <summary>USER_REG0, USER_REG1: these bits, mask.</summary>
    public const uint UserMask = (1u << UserBits) - 1;

    private readonly RegisterPage _page;

    /// <summary>Initializes a new instance of the <see cref="SystemControlRegisters"/> struct.</summary>
    /// <param name="page">The page at <see cref="Lm3s6965Memory.SystemControl"/>.</param>
    public SystemControlRegisters(RegisterPage page)
    {
        _page = page;
    }

    /// <summary>Gets the raw interrupt status (RIS).</summary>
    public Register RawInterruptStatus => _page.At(0x050);

    /// <summary>Gets the masked interrupt status and clear register (MISC): writing a 1 clears.</summary>
    public Register MaskedInterruptStatusClear => _page.At(0x058);

    /// <summary>Gets the run-mode clock configuration (RCC).</summary>
    public Register RunModeClockConfiguration => _page.At(0x060);

    /// <summary>Gets the run-mode clock configuration 2 (RCC2).</summary>
    public Register RunModeClockConfiguration2 => _page.At(0x070);

    /// <summary>Gets the run-mode clock gating register 0 (RCGC0).</summary>
    public Register RunModeClockGating0 => _page.At(0x100);

    /// <summary>Gets the run-mode clock gating register 1 (RCGC1).</summary>
    public Register RunModeClockGating1 => _page.At(0x104);

    /// <summary>Gets the run-mode clock gating register 2 (RCGC2): one bit a GPIO port, A = bit 0.</summary>
    public Register RunModeClockGating2 => _page.At(0x108);

    /// <summary>Gets user register 0 (USER_REG0), kept in flash.</summary>
    public Register User0 => _page.At(0x1E0);

    /// <summary>Gets user register 1 (USER_REG1), kept in flash.</summary>
    public Register User1 => _page.At(0x1E4);
}
