// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Collections.Generic;
using Tock.Chips.Lm3s6965;
using Tock.Kernel;
using Tock.Kernel.Hil.Adc;
using Tock.Kernel.Testing.Devices;
using Tock.Registers;
using Xunit;

namespace Tock.Capsules.Tests.Chips;

/// <summary>Single samples of the analogue-to-digital converter.</summary>
public sealed class AnalogToDigitalConverterTests : IAdcClient
{
    private readonly SimulatedAdc _device = new();
    private readonly AnalogToDigitalConverter _adc;
    private readonly List<ushort> _samples = [];
    private Action? _whenSampled;

    public AnalogToDigitalConverterTests()
    {
        _adc = new AnalogToDigitalConverter(new RegisterPage(_device.Converter), new RegisterPage(_device.Timer));
        _adc.SetAdcClient(this);
        new uint[] { 0x000, 0x155, 0x200, 0x3FF }.CopyTo(_device.Inputs, 0);
    }

    /// <inheritdoc/>
    void IAdcClient.Sampled(Result result, ushort value)
    {
        Assert.True(result.IsOk);
        _samples.Add(value);
        _whenSampled?.Invoke();
    }

    [Fact]
    public void Converter_SaysWhatItIs() =>
        Assert.Equal((4u, 10u, 3000u), (_adc.ChannelCount, _adc.ResolutionBits, _adc.ReferenceMillivolts));

    [Theory]
    [InlineData(0u, 0x0000)]
    [InlineData(1u, 0x5540)]
    [InlineData(2u, 0x8000)]
    [InlineData(3u, 0xFFC0)]
    public void Sample_TellsTheChannelsVoltageFromTheHighestBitOn(uint channel, int value)
    {
        Assert.True(_adc.Sample(channel).IsOk);
        Assert.Empty(_samples);
        Run();
        Assert.Equal([(ushort)value], _samples);
        Assert.False(_device.Interrupt);
    }

    [Fact]
    public void Sample_OneAfterTheOther_TellsEach()
    {
        for (uint channel = 0; channel < 4; channel++)
        {
            Assert.True(_adc.Sample(channel).IsOk);
            Run();
        }

        Assert.Equal([0x0000, 0x5540, 0x8000, 0xFFC0], _samples);
    }

    [Fact]
    public void Sample_WhileOneIsUnderWay_IsBusyAndLeavesTheChannel()
    {
        Assert.True(_adc.Sample(1).IsOk);
        Assert.Equal(ErrorCode.Busy, _adc.Sample(3).Error);
        Assert.Equal(ErrorCode.Busy, _adc.Sample(4).Error);
        Run();
        Assert.Equal([0x5540], _samples);
    }

    [Theory]
    [InlineData(4u)]
    [InlineData(uint.MaxValue)]
    public void Sample_OfAChannelThatIsNotThere_IsInvalid(uint channel)
    {
        Assert.Equal(ErrorCode.Invalid, _adc.Sample(channel).Error);
        Run();
        Assert.Empty(_samples);
    }

    [Fact]
    public void Client_MayStartTheNextSampleFromItsCallback()
    {
        _whenSampled = () =>
        {
            _whenSampled = null;
            Assert.True(_adc.Sample(3).IsOk);
        };
        _adc.Sample(1);
        Run();
        Run();
        Assert.Equal([0x5540, 0xFFC0], _samples);
    }

    [Fact]
    public void Interrupt_ThatNobodyWaitsForOrWithoutASample_ChangesNothing()
    {
        _adc.ServiceInterrupt();
        _adc.Sample(2);
        _adc.ServiceInterrupt();
        Assert.Empty(_samples);
        Run();
        Assert.Equal([0x8000], _samples);
    }

    private void Run()
    {
        _device.EndTimer();
        if (_device.Interrupt)
        {
            _adc.ServiceInterrupt();
        }
    }
}
