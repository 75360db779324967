// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Collections.Generic;
using Tock.Kernel;
using Tock.Kernel.Hil.Adc;

namespace Tock.Kernel.Testing;

/// <summary>A converter of two channels under the control of a test: a sample is there when <see cref="Step"/> says what it is.</summary>
public sealed class FakeAdc : IAdc
{
    private IAdcClient? _client;
    private bool _isSampling;

    /// <summary>Gets the channels sampled, in order.</summary>
    public List<uint> Samples { get; } = [];

    /// <summary>Gets or sets what the next samples answer; 0 lets them succeed.</summary>
    public ErrorCode Refusal { get; set; }

    /// <inheritdoc/>
    public uint ChannelCount => 2;

    /// <inheritdoc/>
    public uint ResolutionBits => 12;

    /// <inheritdoc/>
    public uint ReferenceMillivolts => 3300;

    /// <inheritdoc/>
    public void SetAdcClient(IAdcClient client) => _client = client;

    /// <inheritdoc/>
    public Result Sample(uint channel)
    {
        if (Refusal != 0 || _isSampling)
        {
            return Refusal != 0 ? Refusal : ErrorCode.Busy;
        }

        _isSampling = true;
        Samples.Add(channel);
        return Result.Ok;
    }

    /// <summary>Completes the sample under way.</summary>
    /// <param name="value">What was measured.</param>
    /// <returns>False if there is none.</returns>
    public bool Step(ushort value)
    {
        if (!_isSampling)
        {
            return false;
        }

        _isSampling = false;
        _client!.Sampled(Result.Ok, value);
        return true;
    }
}
