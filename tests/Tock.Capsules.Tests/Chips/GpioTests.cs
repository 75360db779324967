// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Chips.Lm3s6965;
using Tock.Kernel.Testing.Devices;
using Tock.Registers;
using Xunit;

namespace Tock.Capsules.Tests.Chips;

/// <summary>Pins and lights.</summary>
public sealed class GpioTests
{
    private const uint Direction = 0x400;
    private const uint AlternateFunction = 0x420;
    private const uint DigitalEnable = 0x51C;

    private readonly SimulatedGpio _device = new();
    private readonly GpioPort _port;

    public GpioTests()
    {
        _port = new GpioPort(new RegisterPage(_device));
    }

    [Fact]
    public void Led_WhenMade_DrivesItsPinLowAndNoOther()
    {
        _device.Levels = 0xFF;
        GpioPinLed led = new(_port, 0);
        Assert.Equal(0x01u, _device[Direction]);
        Assert.Equal(0x01u, _device[DigitalEnable]);
        Assert.Equal(0xFEu, _device.Levels);
        Assert.False(led.IsOn);
    }

    [Fact]
    public void Led_OnOffToggle_LeaveOtherOutputsAlone()
    {
        GpioPinLed first = new(_port, 2);
        GpioPinLed second = new(_port, 7);
        second.TurnOn();
        first.TurnOn();
        Assert.Equal(0x84u, _device.Levels);
        second.Toggle();
        Assert.Equal(0x04u, _device.Levels);
        second.Toggle();
        first.TurnOff();
        Assert.Equal(0x80u, _device.Levels);
        Assert.True(second.IsOn);
    }

    [Fact]
    public void UseAlternateFunction_GivesThePinAwayAndMakeOutputTakesItBack()
    {
        _port.UseAlternateFunction(1);
        Assert.Equal((0x02u, 0x02u), (_device[AlternateFunction], _device[DigitalEnable]));
        _port.MakeOutput(1);
        Assert.Equal((0u, 0x02u), (_device[AlternateFunction], _device[Direction]));
    }
}
