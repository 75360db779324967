// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Linq;
using Libtock.Abi;

namespace Tock.Testing;

/// <summary>The lights (driver 0x2), all off at first.</summary>
public sealed class FakeLeds : FakeDriver
{
    private FakeLed[] _leds = [];

    internal FakeLeds()
        : base(LedAbi.DriverNumber)
    {
        Count = 4;
    }

    /// <summary>How many there are. Set, they are all new.</summary>
    public int Count
    {
        get => _leds.Length;
        set => _leds = [.. Enumerable.Range(0, value).Select(_ => new FakeLed())];
    }

    /// <summary>A light.</summary>
    /// <param name="led">Its number, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such light.</exception>
    public FakeLed this[int led]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)led, (uint)Count, nameof(led));
            return _leds[led];
        }
    }

    /// <inheritdoc/>
    protected internal override Answer Command(DriverCall call)
    {
        if (call.Command == LedAbi.CommandCount)
        {
            return Answer.Of((uint)Count);
        }

        if (call.Command > LedAbi.CommandRead)
        {
            return Answer.Failure(ErrorCode.NotSupported);
        }

        ErrorCode error = Check(call.Argument1, Count);
        if (error != ErrorCode.None)
        {
            return Answer.Failure(error);
        }

        FakeLed led = _leds[call.Argument1];
        if (call.Command == LedAbi.CommandRead)
        {
            return Answer.Of(led.IsOn ? 1u : 0);
        }

        led.Switch(call.Command switch
        {
            LedAbi.CommandOn => true,
            LedAbi.CommandOff => false,
            _ => !led.IsOn,
        });
        return Answer.Success;
    }
}
