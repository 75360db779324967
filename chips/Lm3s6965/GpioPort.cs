// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel.Hil.Gpio;
using Tock.Registers;

namespace Tock.Chips.Lm3s6965;

/// <summary>A GPIO port of eight pins.</summary>
/// <remarks>
/// Make it only after system control has given the port its clock. A pin number of 8 or more is taken modulo 8. PB7 and PC0 to
/// PC3 carry JTAG and are locked (data sheet, "Commit Control"): for them nothing here has an effect.
/// </remarks>
public sealed class GpioPort
{
    private const uint PinMask = 7;

    private readonly GpioRegisters _registers;
    private GpioPin? _firstPin;

    /// <summary>Initializes a new instance of the <see cref="GpioPort"/> class; none of its pins interrupts.</summary>
    /// <param name="page">The page of the port.</param>
    public GpioPort(RegisterPage page)
    {
        _registers = new GpioRegisters(page);
        _registers.InterruptMask.Write(0);
    }

    /// <summary>Gets the registers.</summary>
    internal GpioRegisters Registers => _registers;

    /// <summary>Makes a pin an output.</summary>
    /// <param name="pin">Pin number, 0 to 7.</param>
    public void MakeOutput(uint pin)
    {
        uint bit = Bit(pin);
        _registers.AlternateFunctionSelect.Clear(bit);
        _registers.Direction.Set(bit);
        _registers.DigitalEnable.Set(bit);
    }

    /// <summary>Makes a pin an input.</summary>
    /// <param name="pin">Pin number, 0 to 7.</param>
    public void MakeInput(uint pin)
    {
        uint bit = Bit(pin);
        _registers.AlternateFunctionSelect.Clear(bit);
        _registers.Direction.Clear(bit);
        _registers.DigitalEnable.Set(bit);
    }

    /// <summary>Disconnects a pin from everything.</summary>
    /// <param name="pin">Pin number, 0 to 7.</param>
    public void Deactivate(uint pin)
    {
        uint bit = Bit(pin);
        _registers.AlternateFunctionSelect.Clear(bit);
        _registers.Direction.Clear(bit);
        SetFloatingState(pin, FloatingState.None);
        _registers.DigitalEnable.Clear(bit);
    }

    /// <summary>Connects a pin to the resistor that holds it while nothing drives it, or to none.</summary>
    /// <param name="pin">Pin number, 0 to 7.</param>
    /// <param name="state">The state.</param>
    public void SetFloatingState(uint pin, FloatingState state)
    {
        uint bit = Bit(pin);
        _registers.PullUpSelect.Clear(bit);
        _registers.PullDownSelect.Clear(bit);
        if (state == FloatingState.PullUp)
        {
            _registers.PullUpSelect.Set(bit);
        }
        else if (state == FloatingState.PullDown)
        {
            _registers.PullDownSelect.Set(bit);
        }
    }

    /// <summary>Gives a pin to the device that shares it.</summary>
    /// <param name="pin">Pin number, 0 to 7.</param>
    public void UseAlternateFunction(uint pin)
    {
        uint bit = Bit(pin);
        _registers.AlternateFunctionSelect.Set(bit);
        _registers.DigitalEnable.Set(bit);
    }

    /// <summary>Gives a pin to the device that shares it, for a line that its users only pull low: an I2C bus.</summary>
    /// <param name="pin">Pin number, 0 to 7.</param>
    public void UseAlternateFunctionOpenDrain(uint pin)
    {
        _registers.OpenDrainSelect.Set(Bit(pin));
        UseAlternateFunction(pin);
    }

    /// <summary>Sets the level of an output pin.</summary>
    /// <param name="pin">Pin number, 0 to 7.</param>
    /// <param name="level">True for high.</param>
    public void Write(uint pin, bool level)
    {
        uint bit = Bit(pin);
        _registers.Data(bit).Write(level ? bit : 0);
    }

    /// <summary>Reads the level of a pin.</summary>
    /// <param name="pin">Pin number, 0 to 7.</param>
    /// <returns>True for high.</returns>
    public bool Read(uint pin)
    {
        uint bit = Bit(pin);
        return _registers.Data(bit).Read() != 0;
    }

    /// <summary>Serves the port's interrupt: each of its pins on which an edge has come tells its client.</summary>
    public void ServiceInterrupt()
    {
        for (GpioPin? pin = _firstPin; pin is not null; pin = pin.Next)
        {
            pin.ServiceInterrupt();
        }
    }

    /// <summary>Takes in a pin that may interrupt.</summary>
    /// <param name="pin">The pin.</param>
    /// <returns>The pin that was taken in before it.</returns>
    [BootTime]
    internal GpioPin? Attach(GpioPin pin)
    {
        GpioPin? next = _firstPin;
        _firstPin = pin;
        return next;
    }

    /// <summary>Gets the bit of a pin in the port's registers.</summary>
    /// <param name="pin">Pin number; taken modulo 8.</param>
    /// <returns>The bit.</returns>
    internal static uint Bit(uint pin) => 1u << (int)(pin & PinMask);
}
