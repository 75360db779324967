// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Registers;

namespace Tock.Chips.Lm3s6965;

/// <summary>A GPIO port of eight pins.</summary>
/// <remarks>Set up pins only after system control gives the port its clock. A pin number of 8 or more is taken modulo 8.</remarks>
public sealed class GpioPort
{
    private const uint PinMask = 7;

    private readonly GpioRegisters _registers;

    /// <summary>Initializes a new instance of the <see cref="GpioPort"/> class.</summary>
    /// <param name="page">The page of the port.</param>
    public GpioPort(RegisterPage page)
    {
        _registers = new GpioRegisters(page);
    }

    /// <summary>Makes a pin an output.</summary>
    /// <param name="pin">Pin number, 0 to 7.</param>
    public void MakeOutput(uint pin)
    {
        uint bit = Bit(pin);
        _registers.AlternateFunctionSelect.Clear(bit);
        _registers.Direction.Set(bit);
        _registers.DigitalEnable.Set(bit);
    }

    /// <summary>Gives a pin to the device that shares it.</summary>
    /// <param name="pin">Pin number, 0 to 7.</param>
    public void UseAlternateFunction(uint pin)
    {
        uint bit = Bit(pin);
        _registers.AlternateFunctionSelect.Set(bit);
        _registers.DigitalEnable.Set(bit);
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

    private static uint Bit(uint pin) => 1u << (int)(pin & PinMask);
}
