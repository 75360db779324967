// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Chips.Lm3s6965;
using Tock.Kernel.Hil.Gpio;
using Tock.Kernel.Testing.Devices;
using Tock.Registers;

namespace Tock.Capsules.Tests.Hil;

/// <summary>A pin of the LM3S6965.</summary>
public class GpioPinConformance : GpioInterruptConformance
{
    private const uint Levels = 1 << 3;

    private readonly SimulatedGpio _device = new();
    private readonly GpioPort _port;

    public GpioPinConformance()
    {
        _port = new GpioPort(new RegisterPage(_device));
        Pin = new GpioPin(_port, 3);
        Pin.MakeInput();
        Pin.SetInterruptClient(this, Number);
    }

    /// <inheritdoc/>
    protected override IGpioInterrupt Interrupt => Pin;

    /// <summary>Gets the pin.</summary>
    protected GpioPin Pin { get; }

    /// <inheritdoc/>
    protected override void Change(bool level) => _device.Levels = level ? Levels : 0;

    /// <inheritdoc/>
    protected override void Serve()
    {
        if (_device.Interrupt)
        {
            _port.ServiceInterrupt();
        }
    }
}
