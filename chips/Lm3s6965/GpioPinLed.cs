// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel.Hil.Gpio;

namespace Tock.Chips.Lm3s6965;

/// <summary>A light between a GPIO pin and ground: on while the pin is high.</summary>
public sealed class GpioPinLed : ILed
{
    private readonly GpioPort _port;
    private readonly uint _pin;

    /// <summary>Initializes a new instance of the <see cref="GpioPinLed"/> class and makes its pin an output.</summary>
    /// <param name="port">The port.</param>
    /// <param name="pin">Pin number, 0 to 7.</param>
    public GpioPinLed(GpioPort port, uint pin)
    {
        _port = port;
        _pin = pin;
        port.MakeOutput(pin);
        port.Write(pin, false);
    }

    /// <inheritdoc/>
    public bool IsOn => _port.Read(_pin);

    /// <inheritdoc/>
    public void TurnOn() => _port.Write(_pin, true);

    /// <inheritdoc/>
    public void TurnOff() => _port.Write(_pin, false);

    /// <inheritdoc/>
    public void Toggle() => _port.Write(_pin, !_port.Read(_pin));
}
