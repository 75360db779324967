// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel;
using Tock.Kernel.Hil.Adc;

namespace Tock.Capsules.Virtualizers;

/// <summary>One user's share of an analogue-to-digital converter: one sample at a time, of any channel.</summary>
public sealed class VirtualMuxAdc : TurnUser, IAdc
{
    private readonly MuxAdc _mux;
    private IAdcClient? _client;
    private bool _isSampling;
    private uint _channel;

    /// <summary>Initializes a new instance of the <see cref="VirtualMuxAdc"/> class.</summary>
    /// <param name="mux">The shared converter.</param>
    public VirtualMuxAdc(MuxAdc mux)
    {
        _mux = mux;
    }

    /// <inheritdoc/>
    public uint ChannelCount => _mux.Adc.ChannelCount;

    /// <inheritdoc/>
    public uint ResolutionBits => _mux.Adc.ResolutionBits;

    /// <inheritdoc/>
    public uint ReferenceMillivolts => _mux.Adc.ReferenceMillivolts;

    /// <inheritdoc/>
    public void SetAdcClient(IAdcClient client)
    {
        _client = client;
    }

    /// <inheritdoc/>
    public Result Sample(uint channel)
    {
        if (_isSampling)
        {
            return ErrorCode.Busy;
        }

        if (channel >= ChannelCount)
        {
            return ErrorCode.Invalid;
        }

        _isSampling = true;
        _channel = channel;
        Result result = _mux.Submit(this);
        _isSampling = result.IsOk;
        return result;
    }

    /// <inheritdoc/>
    internal override Result BeginTurn() => _mux.Adc.Sample(_channel);

    /// <inheritdoc/>
    internal override void Notify(Result result)
    {
        _isSampling = false;
        _client?.Sampled(result, _mux.Value);
    }
}
