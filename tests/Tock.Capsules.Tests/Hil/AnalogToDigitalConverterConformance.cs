// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Chips.Lm3s6965;
using Tock.Kernel.Hil.Adc;
using Tock.Kernel.Testing.Devices;
using Tock.Registers;

namespace Tock.Capsules.Tests.Hil;

/// <summary>The converter of the LM3S6965.</summary>
public sealed class AnalogToDigitalConverterConformance : AdcConformance
{
    private readonly SimulatedAdc _device = new();
    private readonly AnalogToDigitalConverter _adc;

    public AnalogToDigitalConverterConformance()
    {
        _adc = new AnalogToDigitalConverter(new RegisterPage(_device.Converter), new RegisterPage(_device.Timer));
        _adc.SetAdcClient(this);
    }

    /// <inheritdoc/>
    protected override IAdc Adc => _adc;

    /// <inheritdoc/>
    protected override void Apply(uint channel, uint voltage) => _device.Inputs[channel] = voltage;

    /// <inheritdoc/>
    protected override void Settle()
    {
        for (int round = 0; round < 20; round++)
        {
            _device.EndTimer();
            if (_device.Interrupt)
            {
                _adc.ServiceInterrupt();
            }
        }
    }
}
