// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Linq;
using Tock.Capsules.Cryptography;
using Tock.Capsules.Extra;
using Tock.Kernel;
using Tock.Kernel.Testing;
using Xunit;

namespace Tock.Capsules.Tests.Extra;

/// <summary>Random bytes by real system calls.</summary>
public sealed class RngDriverTests
{
    private const uint Rng = 0x40001;
    private const uint Get = 1;
    private const uint Bytes = 0;

    private readonly FakeEntropySource _source = new();
    private readonly ExtraBench _bench;

    public RngDriverTests()
    {
        _bench = new ExtraBench(Rng, (processes, deferredCalls) => new RngDriver(processes, deferredCalls, _source));
    }

    private SimulatedProcess One => _bench.One;

    [Fact]
    public void Get_WaitsForTheSeed_ThenGivesWhatTheGeneratorMakes()
    {
        uint address = _bench.ShareRoom(One, Bytes, 101);
        _bench.Succeed(One, Get, 100);
        _bench.Drain();
        Assert.Equal(0u, One.Process.WaitingUpcalls);
        Assert.Equal(new string('e', 202), ExtraBench.Hex(address, 101));

        _source.Complete(0x5A);
        _bench.Drain();
        Assert.Equal((0u, 100u), ExtraBench.Take(One));
        Assert.Equal(Expected(0x5A, 100) + "ee", ExtraBench.Hex(address, 101));
        Assert.Equal(1, _source.Gatherings);
    }

    [Fact]
    public void Get_AnswersWithAsManyAsThereIsRoomFor()
    {
        _bench.Succeed(One, Get, 10);
        _source.Complete(1);
        _bench.Drain();
        Assert.Equal((0u, 0u), ExtraBench.Take(One)); // no buffer
        uint address = _bench.ShareRoom(One, Bytes, 70);
        _bench.Succeed(One, Get, uint.MaxValue);
        _bench.Drain();
        Assert.Equal((0u, 70u), ExtraBench.Take(One));
        _bench.Succeed(One, Get, 0);
        _bench.Drain();
        Assert.Equal((0u, 0u), ExtraBench.Take(One));
        One.AllowReadWrite(Rng, Bytes, address, 1);
        _bench.Succeed(One, Get, 1);
        _bench.Drain();
        Assert.Equal((0u, 1u), ExtraBench.Take(One));
        Assert.Equal((uint)ErrorCode.NotSupported, _bench.Error(One, 2));
    }

    [Fact]
    public void Get_TakesThePlaceOfAnEarlierRequest()
    {
        _bench.ShareRoom(One, Bytes, 64);
        _bench.Succeed(One, Get, 64);
        _bench.Succeed(One, Get, 3);
        _source.Complete(1);
        _bench.Drain();
        Assert.Equal((0u, 3u), ExtraBench.Take(One));
    }

    [Fact]
    public void Buffer_ThatIsTakenAway_EndsTheRequest()
    {
        _bench.ShareRoom(One, Bytes, 500);
        _bench.Succeed(One, Get, 500);
        _source.Complete(1);
        _bench.Step();
        One.AllowReadWrite(Rng, Bytes, 0, 0);
        _bench.Drain();
        Assert.Equal((0u, 64u), ExtraBench.Take(One));
    }

    [Fact]
    public void Source_ThatFails_IsAskedAgainByTheNextRequest()
    {
        _bench.ShareRoom(One, Bytes, 8);
        _source.GatherError = ErrorCode.Off;
        _bench.Succeed(One, Get, 8);
        _bench.Drain();
        Assert.Equal(((uint)ErrorCode.Fail, 0u), ExtraBench.Take(One));
        _source.GatherError = 0;
        _bench.Succeed(One, Get, 8);
        _source.Complete(1, ErrorCode.Fail);
        _bench.Drain();
        Assert.Equal(((uint)ErrorCode.Fail, 0u), ExtraBench.Take(One));
        _bench.Succeed(One, Get, 8);
        _source.Complete(1);
        _bench.Drain();
        Assert.Equal((0u, 8u), ExtraBench.Take(One));
    }

    [Fact]
    public void Generator_IsSeededAgainAfterFourKibibytes_AndGoesOnMeanwhile()
    {
        _bench.ShareRoom(One, Bytes, 1024);
        for (int i = 0; i < 5; i++)
        {
            Assert.Equal(i < 4 ? Math.Min(i, 1) : 2, _source.Gatherings);
            _bench.Succeed(One, Get, 1024);
            if (i == 0)
            {
                _source.Complete(1);
            }

            _bench.Drain();
            Assert.Equal((0u, 1024u), ExtraBench.Take(One));
        }

        Assert.Equal(2, _source.Gatherings);
        _source.Complete(2);
        _bench.Drain();
        uint address = _bench.ShareRoom(One, Bytes, 32);
        _bench.Succeed(One, Get, 32);
        _bench.Drain();
        Assert.Equal((0u, 32u), ExtraBench.Take(One));

        // Five times sixteen portions of two outputs each, then the second seed.
        RandomGenerator generator = Seeded(1);
        byte[] output = new byte[RandomGenerator.OutputSize];
        for (int i = 0; i < 5 * 16 * 2; i++)
        {
            generator.Next(output);
        }

        generator.Seed([.. Enumerable.Repeat((byte)2, 32)]);
        generator.Next(output);
        Assert.Equal(Convert.ToHexStringLower(output), ExtraBench.Hex(address, 32));
    }

    [Fact]
    public void Processes_TakeTurns_AndOneThatDiesLeavesTheOthersAlone()
    {
        uint first = _bench.ShareRoom(One, Bytes, 320);
        uint second = _bench.ShareRoom(_bench.Two, Bytes, 320);
        _bench.Succeed(One, Get, 320);
        _bench.Succeed(_bench.Two, Get, 320);
        _source.Complete(9);
        _bench.Step();
        _bench.Step();
        Assert.Equal(Expected(9, 128), ExtraBench.Hex(first, 64) + ExtraBench.Hex(second, 64));
        One.Exit();
        _bench.Drain();
        Assert.Equal((0u, 320u), ExtraBench.Take(_bench.Two));
        Assert.Equal(Expected(9, 384)[128..], ExtraBench.Hex(second, 320));
    }

    private static RandomGenerator Seeded(byte value)
    {
        RandomGenerator generator = default;
        generator.Seed([.. Enumerable.Repeat(value, 32)]);
        return generator;
    }

    private static string Expected(byte seed, int count)
    {
        RandomGenerator generator = Seeded(seed);
        byte[] bytes = new byte[(count + 31) / 32 * 32];
        for (int at = 0; at < bytes.Length; at += 32)
        {
            generator.Next(bytes.AsSpan(at, 32));
        }

        return Convert.ToHexStringLower(bytes.AsSpan(0, count));
    }
}
