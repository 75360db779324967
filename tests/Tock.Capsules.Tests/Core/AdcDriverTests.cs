// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Capsules.Core;
using Tock.Capsules.Virtualizers;
using Tock.Kernel;
using Tock.Kernel.Testing;
using Xunit;

namespace Tock.Capsules.Tests.Core;

/// <summary>Samples for applications, by real system calls.</summary>
public sealed class AdcDriverTests
{
    private const uint Adc = 5;
    private const uint Sample = 1;

    private readonly FakeAdc _adc = new();
    private readonly SimulatedProcess[] _processes;

    public AdcDriverTests()
    {
        SimulatedKernel kernel = new();
        MuxAdc mux = new(_adc);
        kernel.Drivers.Add(new AdcDriver(kernel.Processes, new VirtualMuxAdc(mux), new VirtualMuxAdc(mux), new FakeAlarm()));
        _processes = kernel.Start("one", "two");
        foreach (SimulatedProcess process in _processes)
        {
            process.Subscribe(Adc, 0, userData: 5);
        }
    }

    private SimulatedProcess One => _processes[0];

    private SimulatedProcess Two => _processes[1];

    [Theory]
    [InlineData(0u, 2u)]
    [InlineData(101u, 12u)]
    [InlineData(102u, 3300u)]
    public void Command_ThatAsksWhatTheConverterIs_TellsIt(uint command, uint value)
    {
        SyscallResult result = One.Command(Adc, command, 99, 99);
        Assert.Equal((SyscallResult.SuccessU32, value), (result.Variant, result.Value1));
    }

    [Theory]
    [InlineData(6u)]
    [InlineData(100u)]
    [InlineData(103u)]
    [InlineData(uint.MaxValue)]
    public void Command_ThatIsNotHere_IsNotSupportedWhateverIsPassed(uint command)
    {
        Fails(ErrorCode.NotSupported, One, command, 0);
        Fails(ErrorCode.NotSupported, One, command, 99);
    }

    [Theory]
    [InlineData(2u)]
    [InlineData(uint.MaxValue)]
    public void Sample_OfAChannelThatIsNotThere_IsInvalid(uint channel)
    {
        Fails(ErrorCode.Invalid, One, Sample, channel);
        Assert.Empty(_adc.Samples);
    }

    [Fact]
    public void Sample_TellsTheChannelAndWhatWasMeasured()
    {
        Succeeds(One, 1);
        Assert.Null(One.NextUpcall());
        _adc.Step(0xABC0);
        Hears(One, 0, 1, 0xABC0);
        Assert.Equal([1u], _adc.Samples);
    }

    [Fact]
    public void Sample_WhileAnEarlierOneIsNotDone_IsBusy()
    {
        Succeeds(One, 1);
        Succeeds(Two, 0);
        Fails(ErrorCode.Busy, One, Sample, 0);
        Fails(ErrorCode.Busy, Two, Sample, 0);
        Assert.True(_adc.Step(1));
        Succeeds(One, 0);
    }

    [Fact]
    public void TwoApplications_HaveTheirTurnsAndTheirOwnSamples()
    {
        Succeeds(One, 0);
        Succeeds(Two, 1);
        _adc.Step(0x1000);
        Hears(One, 0, 0, 0x1000);
        Succeeds(One, 1);
        _adc.Step(0x2000);
        Hears(Two, 0, 1, 0x2000);
        _adc.Step(0x3000);
        Hears(One, 0, 1, 0x3000);
        Assert.Equal([0u, 1u, 1u], _adc.Samples);
        Assert.False(_adc.Step(0));
    }

    [Fact]
    public void Death_InTheMiddleOfASample_LeavesTheOtherItsOwn()
    {
        Succeeds(One, 0);
        Succeeds(Two, 1);
        One.Exit();
        _adc.Step(0x1000);
        Assert.Null(Two.NextUpcall());
        _adc.Step(0x2000);
        Hears(Two, 0, 1, 0x2000);
    }

    [Fact]
    public void Refusal_IsTheAnswer_OrIsToldIfTheApplicationHadToWait()
    {
        _adc.Refusal = ErrorCode.Off;
        Fails(ErrorCode.Off, One, Sample, 0);
        _adc.Refusal = 0;
        Succeeds(One, 0);
        Succeeds(Two, 1);
        _adc.Refusal = ErrorCode.Off;
        _adc.Step(0x1000);
        Hears(One, 0, 0, 0x1000);
        Hears(Two, uint.MaxValue, (uint)ErrorCode.Off, 0);
    }

    private static void Hears(SimulatedProcess process, uint argument0, uint argument1, uint argument2)
    {
        DeliveredUpcall? upcall = process.NextUpcall();
        Assert.NotNull(upcall);
        Assert.Equal((argument0, argument1, argument2, 5u), (upcall.Value.Argument0, upcall.Value.Argument1, upcall.Value.Argument2, upcall.Value.UserData));
    }

    private static void Succeeds(SimulatedProcess process, uint channel) =>
        Assert.Equal(SyscallResult.Success, process.Command(Adc, Sample, channel).Variant);

    private static void Fails(ErrorCode error, SimulatedProcess process, uint command, uint argument)
    {
        SyscallResult result = process.Command(Adc, command, argument);
        Assert.Equal((SyscallResult.Failure, (uint)error), (result.Variant, result.Value1));
    }
}
