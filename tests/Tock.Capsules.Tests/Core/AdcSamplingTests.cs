// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Linq;
using Tock.Capsules.Core;
using Tock.Capsules.Virtualizers;
using Tock.Kernel;
using Tock.Kernel.Testing;
using Xunit;

namespace Tock.Capsules.Tests.Core;

/// <summary>Sampling again and again for applications, by real system calls.</summary>
public sealed class AdcSamplingTests
{
    private const uint Adc = 5;
    private const uint Single = 1;
    private const uint Continuous = 2;
    private const uint FillBuffer = 3;
    private const uint FillBuffers = 4;
    private const uint Stop = 5;
    private const ulong Period = 125_000; // of 100 Hz

    private readonly FakeAdc _adc = new();
    private readonly FakeAlarm _alarm = new();
    private readonly SimulatedProcess[] _processes;

    public AdcSamplingTests()
    {
        SimulatedKernel kernel = new();
        MuxAdc mux = new(_adc);
        kernel.Drivers.Add(new AdcDriver(kernel.Processes, new VirtualMuxAdc(mux), new VirtualMuxAdc(mux), _alarm));
        _processes = kernel.Start("one", "two");
        foreach (SimulatedProcess process in _processes)
        {
            process.Subscribe(Adc, 0, userData: 5);
        }
    }

    private SimulatedProcess One => _processes[0];

    private SimulatedProcess Two => _processes[1];

    [Fact]
    public void Continuous_TellsASampleEachPeriod_UntilItIsStopped()
    {
        Succeeds(One, Continuous, 1);
        Assert.Empty(_adc.Samples);
        for (int i = 1; i <= 5; i++)
        {
            _alarm.AdvanceTo(((ulong)i * Period) - 1);
            Assert.Equal(i - 1, _adc.Samples.Count);
            _alarm.AdvanceTo((ulong)i * Period);
            Assert.True(_adc.Step((ushort)(i << 8)));
            Hears(One, 1, 1, (uint)i << 8);
        }

        Succeeds(One, Stop);
        Pass(10);
        Assert.Equal([1u, 1u, 1u, 1u, 1u], _adc.Samples);
        Assert.Null(One.NextUpcall());
        Assert.Null(_alarm.Deadline);
    }

    [Theory]
    [InlineData(1u, 12_500_000ul)]
    [InlineData(3u, 4_166_666ul)]
    [InlineData(1000u, 12_500ul)]
    public void Frequency_IsThatOfTheSamples(uint frequency, ulong period)
    {
        Assert.Equal(SyscallResult.Success, One.Command(Adc, Continuous, 0, frequency).Variant);
        Assert.Equal(period, _alarm.Deadline);
        _alarm.AdvanceTo(period);
        Assert.Equal(2 * period, _alarm.Deadline);
    }

    [Theory]
    [InlineData(2u, 100u)]
    [InlineData(uint.MaxValue, 100u)]
    [InlineData(0u, 0u)]
    [InlineData(0u, 1001u)]
    [InlineData(0u, uint.MaxValue)]
    public void ChannelOrFrequency_ThatIsNotThere_IsInvalid(uint channel, uint frequency)
    {
        Lend(One, 0, 4);
        Lend(One, 1, 4);
        foreach (uint command in new[] { Continuous, FillBuffer, FillBuffers })
        {
            Fails(ErrorCode.Invalid, One, command, channel, frequency);
        }

        Assert.Null(_alarm.Deadline);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Buffer_ThatIsTooSmall_IsNoMemory(uint length)
    {
        Fails(ErrorCode.NoMemory, One, FillBuffer, 0, 100);
        Lend(One, 0, length);
        Fails(ErrorCode.NoMemory, One, FillBuffer, 0, 100);
        Lend(One, 0, 2);
        Fails(ErrorCode.NoMemory, One, FillBuffers, 0, 100);
        Lend(One, 1, length);
        Fails(ErrorCode.NoMemory, One, FillBuffers, 0, 100);
        Assert.Null(_alarm.Deadline);
        Succeeds(One, FillBuffer, 0);
    }

    [Theory]
    [InlineData(8u, 4)]
    [InlineData(9u, 4)]
    [InlineData(2u, 1)]
    public void FillBuffer_TellsOfAFullBuffer_AndIsOver(uint length, int samples)
    {
        uint address = Lend(One, 0, length);
        Succeeds(One, FillBuffer, 1);
        for (int i = 0; i < samples; i++)
        {
            Assert.Null(One.NextUpcall());
            SampleNext((ushort)(0x1234 + i));
        }

        Hears(One, 2, ((uint)samples << 8) | 1, address);
        byte[] expected = [.. Enumerable.Range(0, samples).SelectMany(index => BitConverter.GetBytes((ushort)(0x1234 + index)))];
        Assert.Equal(expected, SimulatedMemory.Bytes(address, (uint)expected.Length).ToArray());
        Pass(5);
        Assert.Equal(samples, _adc.Samples.Count);
        Succeeds(One, FillBuffer, 0);
    }

    [Fact]
    public void FillBuffers_TellsOfEachInTurns_UntilItIsStopped()
    {
        uint first = Lend(One, 0, 4);
        uint second = Lend(One, 1, 6);
        Succeeds(One, FillBuffers, 0);
        ushort value = 0;
        for (int round = 0; round < 3; round++)
        {
            SampleNext(++value);
            SampleNext(++value);
            Hears(One, 3, 2 << 8, first);
            Assert.Equal([(byte)(value - 1), 0, (byte)value, 0], SimulatedMemory.Bytes(first, 4).ToArray());
            SampleNext(++value);
            SampleNext(++value);
            SampleNext(++value);
            Hears(One, 3, 3 << 8, second);
            Assert.Equal([(byte)(value - 2), 0, (byte)(value - 1), 0, (byte)value, 0], SimulatedMemory.Bytes(second, 6).ToArray());
        }

        Succeeds(One, Stop);
        Pass(5);
        Assert.Equal(15, _adc.Samples.Count);
    }

    [Fact]
    public void Buffer_ThatIsTakenAway_CountsAsFull()
    {
        uint address = Lend(One, 0, 8);
        Succeeds(One, FillBuffer, 0);
        SampleNext(1);
        One.AllowReadWrite(Adc, 0, 0, 0);
        SampleNext(2);
        Hears(One, 2, 1 << 8, 0);
        Assert.Equal([1, 0, 0, 0], SimulatedMemory.Bytes(address, 4).ToArray());
        Pass(5);
        Assert.Equal(2, _adc.Samples.Count);
    }

    [Fact]
    public void Others_AreBusyMeanwhile_ButTakeSingleSamplesInBetween()
    {
        Lend(Two, 0, 4);
        Succeeds(One, Continuous, 0);
        Fails(ErrorCode.Busy, One, Continuous, 0, 100);
        Fails(ErrorCode.Busy, One, Single, 0);
        Fails(ErrorCode.Busy, Two, Continuous, 0, 100);
        Fails(ErrorCode.Busy, Two, FillBuffer, 0, 100);
        Succeeds(Two, Stop); // has none
        Succeeds(Two, Single, 1);
        SampleAt(Period);
        Assert.Equal([1u], _adc.Samples); // the other's turn
        _adc.Step(0x1000);
        Hears(Two, 0, 1, 0x1000);
        _adc.Step(0x2000);
        Hears(One, 1, 0, 0x2000);
        Succeeds(One, Stop);
        Succeeds(Two, FillBuffer, 1);
        Fails(ErrorCode.Busy, Two, Single, 0);
        Fails(ErrorCode.Busy, One, Continuous, 0, 100);
    }

    [Fact]
    public void Process_ThatWaitsForASample_IsBusy()
    {
        Succeeds(One, Single, 0);
        Fails(ErrorCode.Busy, One, Continuous, 0, 100);
        _adc.Step(1);
        Succeeds(One, Continuous, 0);
    }

    [Fact]
    public void Times_AtWhichTheConverterIsNotFree_OrThatHavePassed_HaveNoSample()
    {
        Succeeds(One, Continuous, 0);
        SampleAt(Period);
        SampleAt(2 * Period);
        SampleAt(3 * Period);
        Assert.Single(_adc.Samples);
        _adc.Step(1);
        Hears(One, 1, 0, 1);

        // The kernel comes late by many periods: one sample, and none to make up for those that are missing.
        _alarm.SetNow(10 * Period);
        _alarm.FireIfDue();
        Assert.Equal(2, _adc.Samples.Count);
        Assert.Equal(11 * Period, _alarm.Deadline);
    }

    [Fact]
    public void Death_EndsTheSampling_AndTheNextOneSamplesItsOwn()
    {
        Lend(One, 0, 4);
        Lend(One, 1, 4);
        Lend(Two, 0, 4);
        Succeeds(One, FillBuffers);
        SampleNext(7);
        SampleAt(2 * Period);
        One.Exit();
        Succeeds(Two, FillBuffer, 1);
        _adc.Step(0x0666); // the dead one's
        Assert.Null(Two.NextUpcall());
        SampleNext(1);
        SampleNext(2);
        Assert.Equal(2u << 8 | 1, Two.NextUpcall()!.Value.Argument1);
        Assert.Equal([0u, 0u, 1u, 1u], _adc.Samples);
        Pass(5);
        Assert.Equal(4, _adc.Samples.Count);
    }

    [Fact]
    public void Death_OfTheOnlyOne_StopsTheConverter()
    {
        Succeeds(One, Continuous, 0);
        SampleNext(7);
        One.Exit();
        Pass(3);
        Assert.Single(_adc.Samples);
        Assert.Null(_alarm.Deadline);
    }

    [Fact]
    public void Stop_WhileASampleIsUnderWay_ForgetsIt()
    {
        Succeeds(One, Continuous, 0);
        SampleAt(Period);
        Succeeds(One, Stop);
        Succeeds(One, Continuous, 1);
        _adc.Step(0x0666);
        Assert.Null(One.NextUpcall());
        SampleNext(1);
        Hears(One, 1, 1, 1);
    }

    private static void Hears(SimulatedProcess process, uint argument0, uint argument1, uint argument2)
    {
        DeliveredUpcall? upcall = process.NextUpcall();
        Assert.NotNull(upcall);
        Assert.Equal((argument0, argument1, argument2), (upcall.Value.Argument0, upcall.Value.Argument1, upcall.Value.Argument2));
        Assert.Null(process.NextUpcall());
    }

    private static uint Lend(SimulatedProcess process, uint slot, uint length)
    {
        uint address = process.Allocate(new byte[length]);
        process.AllowReadWrite(Adc, slot, address, length);
        return address;
    }

    private static void Succeeds(SimulatedProcess process, uint command, uint channel = 0) =>
        Assert.Equal(SyscallResult.Success, process.Command(Adc, command, channel, 100).Variant);

    private static void Fails(ErrorCode error, SimulatedProcess process, uint command, uint channel, uint frequency = 0)
    {
        SyscallResult result = process.Command(Adc, command, channel, frequency);
        Assert.Equal((SyscallResult.Failure, (uint)error), (result.Variant, result.Value1));
    }

    private void SampleAt(ulong time) => _alarm.AdvanceTo(time);

    private void SampleNext(ushort value)
    {
        Assert.NotNull(_alarm.Deadline);
        _alarm.AdvanceTo(_alarm.Deadline.Value);
        Assert.True(_adc.Step(value));
    }

    private void Pass(int periods)
    {
        for (int i = 0; i < periods; i++)
        {
            _alarm.AdvanceTo(_alarm.Now + Period);
            _adc.Step(0);
        }
    }
}
