// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Capsules.Displays;
using Tock.Capsules.Virtualizers;
using Tock.Kernel.Hil.Screen;
using Tock.Kernel.Hil.Spi;
using Tock.Kernel.Testing;
using Tock.Kernel.Testing.Devices;

namespace Tock.Capsules.Tests.Hil;

/// <summary>The controller of a display.</summary>
public class Ssd0323Conformance : ScreenConformance
{
    private readonly FakeSpiMaster _bus = new();
    private readonly SimulatedSsd0323 _display;

    public Ssd0323Conformance()
    {
        FakeGpioPin chipSelect = new();
        FakeGpioPin dataPin = new();
        _display = new SimulatedSsd0323(chipSelect, dataPin);
        _bus.Devices.Add(_display);
        Controller = new Ssd0323(new VirtualMuxSpi(new MuxSpi(_bus), chipSelect, SpiMode.Mode0, 4_000_000), dataPin, null);
        Controller.SetScreenClient(this);
    }

    /// <inheritdoc/>
    protected override IScreen Screen => Controller;

    /// <summary>Gets the driver of the controller.</summary>
    protected Ssd0323 Controller { get; }

    /// <inheritdoc/>
    protected override string[] Picture(ScreenFrame frame) => _display.Picture(frame.X, frame.Y, frame.Width, frame.Height);

    /// <inheritdoc/>
    protected override void Settle()
    {
        for (int step = 0; step < 2000; step++)
        {
            _bus.Step();
        }
    }
}
