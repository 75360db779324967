// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Capsules.Extra;
using Tock.Kernel;
using Tock.Kernel.Hil.Entropy;
using Tock.Kernel.Testing;
using Xunit;

namespace Tock.Capsules.Tests.Extra;

/// <summary>Entropy from the clock.</summary>
public sealed class ClockJitterEntropyTests : IEntropyClient
{
    private readonly SimulatedKernel _kernel = new();
    private readonly FakeAlarm _clock = new();
    private readonly ClockJitterEntropy _source;
    private byte[]? _gathered;

    public ClockJitterEntropyTests()
    {
        _source = new ClockJitterEntropy(_clock, _kernel.DeferredCalls);
        _source.SetEntropyClient(this);
    }

    void IEntropyClient.EntropyGathered(byte[] buffer, Result result)
    {
        Assert.True(result.IsOk);
        _gathered = buffer;
    }

    [Fact]
    public void Gather_FillsTheBuffer_AndSaysSoLater()
    {
        byte[] buffer = Gather(step: 3);
        Assert.NotEqual(new byte[8], buffer);
        Assert.DoesNotContain(buffer, value => value == 0);
    }

    [Fact]
    public void Gather_WhileOneIsUnderWay_IsBusy()
    {
        Assert.True(_source.Gather(new byte[1]).IsOk);
        Assert.Equal(ErrorCode.Busy, _source.Gather(new byte[1]).Error);
    }

    [Fact]
    public void Bytes_DependOnTheTimesAndOnNothingElse()
    {
        byte[] first = [.. Gather(step: 3)];
        _clock.SetNow(0);
        Assert.Equal(first, Gather(step: 3));
        _clock.SetNow(0);
        Assert.NotEqual(first, Gather(step: 5));
    }

    private byte[] Gather(uint step)
    {
        byte[] buffer = new byte[8];
        _gathered = null;
        Assert.True(_source.Gather(buffer).IsOk);
        Assert.Null(_gathered);
        for (int rounds = 0; _gathered is null; rounds++)
        {
            Assert.True(rounds < 1000, "it never ends");
            _kernel.ServiceDeferredCalls();
            _clock.SetNow(_clock.Now + step);
        }

        Assert.Same(buffer, _gathered);
        return buffer;
    }
}
