// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel;
using Tock.Registers;

namespace Tock.Chips.Lm3s6965;

/// <summary>System control: sets the system clock and gives devices their clock.</summary>
public sealed class SystemControl
{
    /// <summary>The system clock that <see cref="SetSystemClock"/> makes, in Hz: 200 MHz from the PLL divided by 16.</summary>
    public const uint SystemClockFrequency = 12_500_000;

    private const uint SystemDivisor = 16;

    // All ones is what registers in flash hold that were never written. The other one is 02:00:00:00:00:01.
    private const ulong NoEthernetAddress = 0xFFFF_FFFF_FFFF;
    private const ulong LocalEthernetAddress = 0x0100_0000_0002;

    // The PLL locks within 0.5 ms (data sheet, "PLL Characteristics"); the main oscillator needs some milliseconds to
    // start. A poll takes more than 10 cycles of at most 15 MHz, so that these are at least 60 ms.
    private const uint MaximumPolls = 100_000;

    private readonly SystemControlRegisters _registers;

    /// <summary>Initializes a new instance of the <see cref="SystemControl"/> class.</summary>
    /// <param name="page">The page at <see cref="Lm3s6965Memory.SystemControl"/>.</param>
    public SystemControl(RegisterPage page)
    {
        _registers = new SystemControlRegisters(page);
    }

    /// <summary>
    /// Runs the system from the PLL at <see cref="SystemClockFrequency"/>, with the evaluation board's 8 MHz crystal
    /// (data sheet, "Clock Control", "Initialization and Configuration").
    /// </summary>
    /// <returns>
    /// Ok; Fail if the PLL does not lock: then the system runs from the crystal directly, and everything that depends
    /// on the clock is off by the ratio.
    /// </returns>
    public Result SetSystemClock()
    {
        Register configuration = _registers.RunModeClockConfiguration;

        // A boot loader may have left RCC2 in charge.
        _registers.RunModeClockConfiguration2.Clear(SystemControlRegisters.UseRcc2);

        uint value = configuration.Read();
        value |= SystemControlRegisters.PllBypass;
        value &= ~SystemControlRegisters.UseSystemDivisor;
        configuration.Write(value);

        if ((value & SystemControlRegisters.MainOscillatorDisable) != 0)
        {
            value &= ~SystemControlRegisters.MainOscillatorDisable;
            configuration.Write(value);
            WaitForOscillator();
        }

        // Powering the PLL up starts its lock; a flag left from earlier must not be taken for it.
        _registers.MaskedInterruptStatusClear.Write(SystemControlRegisters.PllLocked);
        bool wasPowered = (value & SystemControlRegisters.PllPowerDown) == 0;
        value &= ~(SystemControlRegisters.CrystalMask
            | SystemControlRegisters.OscillatorSourceMask
            | SystemControlRegisters.PllPowerDown
            | SystemControlRegisters.PllOutputDisable);
        value |= SystemControlRegisters.Crystal8MHz;
        configuration.Write(value);

        value &= ~SystemControlRegisters.SystemDivisorMask;
        value |= (SystemDivisor - 1) << SystemControlRegisters.SystemDivisorShift;
        value |= SystemControlRegisters.UseSystemDivisor;
        configuration.Write(value);

        // A PLL that was on already may stay locked without saying so again; it has then had the whole wait to settle.
        if (!WaitForLock() && !wasPowered)
        {
            value &= ~SystemControlRegisters.UseSystemDivisor;
            configuration.Write(value);
            return ErrorCode.Fail;
        }

        value &= ~SystemControlRegisters.PllBypass;
        configuration.Write(value);
        return Result.Ok;
    }

    /// <summary>Gives the watchdog timer its clock.</summary>
    public void EnableWatchdog() => Enable(_registers.RunModeClockGating0, SystemControlRegisters.Watchdog);

    /// <summary>Gives a UART its clock.</summary>
    /// <param name="uart">0 to 2.</param>
    public void EnableUart(uint uart) => Enable(_registers.RunModeClockGating1, SystemControlRegisters.Uart0 << (int)uart);

    /// <summary>Gives general-purpose timer 0 its clock.</summary>
    public void EnableTimer0() => Enable(_registers.RunModeClockGating1, SystemControlRegisters.Timer0);

    /// <summary>Gives the analogue-to-digital converter its clock.</summary>
    public void EnableAdc() => Enable(_registers.RunModeClockGating0, SystemControlRegisters.Adc);

    /// <summary>Gives general-purpose timer 1 its clock.</summary>
    public void EnableTimer1() => Enable(_registers.RunModeClockGating1, SystemControlRegisters.Timer1);

    /// <summary>Gives I2C module 0 its clock.</summary>
    public void EnableI2c0() => Enable(_registers.RunModeClockGating1, SystemControlRegisters.I2c0);

    /// <summary>Gives the Ethernet controller and its transceiver their clock.</summary>
    public void EnableEthernet() =>
        Enable(_registers.RunModeClockGating2, SystemControlRegisters.EthernetController | SystemControlRegisters.EthernetTransceiver);

    /// <summary>
    /// Reads the Ethernet address of this part, which its maker stores in the user registers (data sheet, "MAC address").
    /// </summary>
    /// <returns>The address, its first byte the lowest of six; if none is stored, one that is administered locally.</returns>
    public ulong ReadEthernetAddress()
    {
        ulong address = _registers.User0.Read() & SystemControlRegisters.UserMask;
        address |= (ulong)(_registers.User1.Read() & SystemControlRegisters.UserMask) << SystemControlRegisters.UserBits;
        return address is 0 or NoEthernetAddress ? LocalEthernetAddress : address;
    }

    /// <summary>Gives synchronous serial interface 0 its clock.</summary>
    public void EnableSsi0() => Enable(_registers.RunModeClockGating1, SystemControlRegisters.Ssi0);

    /// <summary>Gives a GPIO port its clock.</summary>
    /// <param name="port">0 for port A to 6 for port G.</param>
    public void EnableGpioPort(uint port) => Enable(_registers.RunModeClockGating2, 1u << (int)port);

    /// <summary>
    /// A device may be touched three system clocks after its clock was turned on (data sheet, "System Control");
    /// reading the register back takes longer.
    /// </summary>
    private static void Enable(Register gating, uint device)
    {
        gating.Set(device);
        gating.Read();
    }

    private void WaitForOscillator()
    {
        for (uint polls = 0; polls < MaximumPolls; polls++)
        {
            _registers.RawInterruptStatus.Read();
        }
    }

    private bool WaitForLock()
    {
        for (uint polls = 0; polls < MaximumPolls; polls++)
        {
            if (_registers.RawInterruptStatus.HasAny(SystemControlRegisters.PllLocked))
            {
                return true;
            }
        }

        return false;
    }
}
