// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Capsules.Virtualizers;
using Tock.Chips.Lm3s6965;
using Tock.Kernel;
using Tock.Kernel.Hil.Adc;
using Tock.Kernel.Testing.Devices;
using Tock.Registers;

namespace Tock.Capsules.Tests.Hil;

/// <summary>A share of a converter that nobody else uses at the moment.</summary>
public class VirtualMuxAdcConformance : AdcConformance
{
    private readonly SimulatedAdc _device = new();
    private readonly AnalogToDigitalConverter _converter;
    private readonly VirtualMuxAdc _adc;

    public VirtualMuxAdcConformance()
        : this(isShared: false)
    {
    }

    protected VirtualMuxAdcConformance(bool isShared)
    {
        _converter = new AnalogToDigitalConverter(new RegisterPage(_device.Converter), new RegisterPage(_device.Timer));
        MuxAdc mux = new(_converter);
        _adc = new VirtualMuxAdc(mux);
        _adc.SetAdcClient(this);
        if (isShared)
        {
            VirtualMuxAdc other = new(mux);
            other.SetAdcClient(new Neighbour(other));
            other.Sample(1);
        }
    }

    /// <inheritdoc/>
    protected override IAdc Adc => _adc;

    /// <inheritdoc/>
    protected override void Apply(uint channel, uint voltage) => _device.Inputs[channel] = voltage;

    /// <inheritdoc/>
    protected override void Settle()
    {
        for (int round = 0; round < 50; round++)
        {
            _device.EndTimer();
            if (_device.Interrupt)
            {
                _converter.ServiceInterrupt();
            }
        }
    }

    /// <summary>Another user, which asks again whenever it is told.</summary>
    private sealed class Neighbour(VirtualMuxAdc adc) : IAdcClient
    {
        public void Sampled(Result result, ushort value) => adc.Sample(1);
    }
}
