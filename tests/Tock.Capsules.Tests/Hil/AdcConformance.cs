// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Collections.Generic;
using Tock.Kernel;
using Tock.Kernel.Hil.Adc;
using Xunit;

namespace Tock.Capsules.Tests.Hil;

/// <summary>What <see cref="IAdc"/> promises of single samples, asked of every converter.</summary>
public abstract class AdcConformance : SplitPhaseConformance, IAdcClient
{
    private readonly List<ushort> _samples = [];

    /// <inheritdoc/>
    protected override IReadOnlyList<Func<Result>> Operations => [() => Adc.Sample(0), () => Adc.Sample(Adc.ChannelCount - 1)];

    /// <inheritdoc/>
    protected override IReadOnlyList<(Func<Result> Operation, ErrorCode Error)> Refusals =>
        [(() => Adc.Sample(Adc.ChannelCount), ErrorCode.Invalid), (() => Adc.Sample(uint.MaxValue), ErrorCode.Invalid)];

    /// <summary>Gets the converter, whose client this is.</summary>
    protected abstract IAdc Adc { get; }

    void IAdcClient.Sampled(Result result, ushort value)
    {
        _samples.Add(value);
        Complete(result);
    }

    [Fact]
    public void Sample_IsTheChannelsVoltage_InTheUpperBits()
    {
        uint highest = (1u << (int)Adc.ResolutionBits) - 1;
        for (uint channel = 0; channel < Adc.ChannelCount; channel++)
        {
            foreach (uint voltage in (uint[])[0, 1, highest / 3, highest])
            {
                Apply(channel, voltage);
                Finish(() => Adc.Sample(channel));
                Assert.Equal((ushort)(voltage << (16 - (int)Adc.ResolutionBits)), _samples[^1]);
            }
        }
    }

    /// <summary>Applies a voltage to a channel.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="voltage">The voltage in steps of the converter.</param>
    protected abstract void Apply(uint channel, uint voltage);
}
