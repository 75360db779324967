// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel.Hil.Gpio;

namespace Tock.Chips.Lm3s6965;

/// <summary>One pin of a GPIO port that is never anything but an output: it takes less memory than a <see cref="GpioPin"/>.</summary>
public sealed class GpioOutputPin : IGpioOutput
{
    private readonly GpioPort _port;
    private readonly uint _pin;

    /// <summary>Initializes a new instance of the <see cref="GpioOutputPin"/> class.</summary>
    /// <param name="port">The port.</param>
    /// <param name="pin">Pin number, 0 to 7.</param>
    public GpioOutputPin(GpioPort port, uint pin)
    {
        _port = port;
        _pin = pin;
    }

    /// <inheritdoc/>
    public void MakeOutput() => _port.MakeOutput(_pin);

    /// <inheritdoc/>
    public void Set() => _port.Write(_pin, true);

    /// <inheritdoc/>
    public void Clear() => _port.Write(_pin, false);

    /// <inheritdoc/>
    public void Toggle() => _port.Write(_pin, !_port.Read(_pin));
}
