// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Collections.Generic;
using Tock.Capsules.Sensors;
using Tock.Kernel;
using Tock.Kernel.Testing;
using Xunit;

namespace Tock.Capsules.Tests.Sensors;

/// <summary>The temperature, by real system calls, from a TMP105 on a bus.</summary>
public sealed class TemperatureDriverTests
{
    private const uint Temperature = 0x60000;
    private const uint Read = 1;
    private const byte Address = 0x48;

    private readonly FakeI2cMaster _bus = new();
    private readonly SimulatedProcess[] _processes;

    public TemperatureDriverTests()
    {
        SimulatedKernel kernel = new();
        kernel.Drivers.Add(new TemperatureDriver(kernel.Processes, new Tmp105(_bus, Address)));
        _processes = kernel.Start("one", "two", "three");
        foreach (SimulatedProcess process in _processes)
        {
            process.Subscribe(Temperature, 0, userData: 5);
        }

        _bus.Devices[Address] = [0x19, 0x80];
    }

    private SimulatedProcess One => _processes[0];

    private SimulatedProcess Two => _processes[1];

    private SimulatedProcess Three => _processes[2];

    [Fact]
    public void Command0_SaysThatTheDriverIsThere() => Assert.Equal(SyscallResult.Success, One.Command(Temperature, 0, 99, 99).Variant);

    [Theory]
    [InlineData(2u)]
    [InlineData(100u)]
    [InlineData(uint.MaxValue)]
    public void Command_Unknown_IsNotSupported(uint command) => Fails(ErrorCode.NotSupported, One, command);

    [Fact]
    public void SubscribeAndAllow_HaveOneSlotAndNone()
    {
        Assert.Equal((uint)ErrorCode.NotSupported, One.Subscribe(Temperature, 1).Value1);
        Assert.Equal((uint)ErrorCode.NotSupported, One.AllowReadOnly(Temperature, 0, 0, 0).Value1);
        Assert.Equal((uint)ErrorCode.NotSupported, One.AllowReadWrite(Temperature, 0, 0, 0).Value1);
    }

    [Theory]
    [InlineData(0x19, 0x80, 2550)]
    [InlineData(0x00, 0x00, 0)]
    [InlineData(0x7F, 0xF0, 12794)]
    [InlineData(0x00, 0x10, 6)]
    [InlineData(0xFF, 0xF0, -6)]
    [InlineData(0xFF, 0x80, -50)]
    [InlineData(0xE7, 0x00, -2500)]
    [InlineData(0x80, 0x00, -12800)]
    public void Read_TellsTheTemperatureInHundredths(byte high, byte low, int centidegrees)
    {
        _bus.Devices[Address] = [high, low];
        Succeeds(One);
        Assert.Null(One.NextUpcall());
        _bus.Drain();
        Assert.Equal(["48: 00, 2"], _bus.Transfers);
        Hears(One, centidegrees, 0);
    }

    [Fact]
    public void Read_WithoutASensor_TellsThatNobodyAnswers_AndTheNextOneIsMadeAnew()
    {
        _bus.Devices.Clear();
        Succeeds(One);
        _bus.Drain();
        Hears(One, 0, (uint)ErrorCode.NoAcknowledge);
        _bus.Devices[Address] = [0x01, 0x00];
        Succeeds(One);
        _bus.Drain();
        Hears(One, 100, 0);
    }

    [Fact]
    public void Read_WhileAnEarlierOneIsNotDone_IsBusy()
    {
        Succeeds(One);
        Succeeds(Two);
        Fails(ErrorCode.Busy, One, Read);
        Fails(ErrorCode.Busy, Two, Read);
        _bus.Drain();
        Hears(One, 2550, 0);
        Hears(Two, 2550, 0);
        Succeeds(Two);
    }

    [Fact]
    public void Read_ByThreeApplications_IsMadeForEachInTheirOrder()
    {
        Succeeds(Two);
        Succeeds(Three);
        Succeeds(One);
        List<SimulatedProcess> order = [Two, Three, One];
        for (byte turn = 0; turn < 3; turn++)
        {
            _bus.Devices[Address] = [turn, 0];
            Assert.True(_bus.Step());
            Hears(order[turn], turn * 100, 0);
            Assert.All(order, process => Assert.Null(process.NextUpcall()));
        }

        Assert.False(_bus.IsBusy);
    }

    [Fact]
    public void Death_InTheMiddleOfAMeasurement_LeavesTheOthersTheirs()
    {
        Succeeds(One);
        Succeeds(Two);
        One.Exit();
        _bus.Step();
        Assert.Null(Two.NextUpcall());
        _bus.Drain();
        Hears(Two, 2550, 0);
        Assert.Equal(2, _bus.Transfers.Count);
    }

    [Fact]
    public void Death_WhileWaiting_TakesTheRequestAway()
    {
        Succeeds(One);
        Succeeds(Two);
        Succeeds(Three);
        Two.Exit();
        _bus.Drain();
        Hears(One, 2550, 0);
        Hears(Three, 2550, 0);
        Assert.Equal(2, _bus.Transfers.Count);
    }

    [Fact]
    public void Death_OfTheOnlyOne_LeavesTheSensorToTheNext()
    {
        Succeeds(One);
        One.Exit();
        _bus.Drain();
        Succeeds(Two);
        _bus.Drain();
        Hears(Two, 2550, 0);
    }

    [Fact]
    public void Refusal_ByTheBus_IsTheAnswer_OrIsToldIfTheApplicationHadToWait()
    {
        _bus.Refusal = ErrorCode.Off;
        Fails(ErrorCode.Off, One, Read);
        _bus.Refusal = 0;
        Succeeds(One);
        Succeeds(Two);
        Succeeds(Three);
        _bus.Refusal = ErrorCode.Off;
        _bus.Drain();
        Hears(One, 2550, 0);
        Hears(Two, 0, (uint)ErrorCode.Off);
        Hears(Three, 0, (uint)ErrorCode.Off);
        _bus.Refusal = 0;
        Succeeds(Two);
    }

    private static void Hears(SimulatedProcess process, int centidegrees, uint status)
    {
        DeliveredUpcall? upcall = process.NextUpcall();
        Assert.NotNull(upcall);
        Assert.Equal(((uint)centidegrees, status, 0u, 5u), (upcall.Value.Argument0, upcall.Value.Argument1, upcall.Value.Argument2, upcall.Value.UserData));
    }

    private static void Succeeds(SimulatedProcess process) => Assert.Equal(SyscallResult.Success, process.Command(Temperature, Read, 1, 2).Variant);

    private static void Fails(ErrorCode error, SimulatedProcess process, uint command)
    {
        SyscallResult result = process.Command(Temperature, command);
        Assert.Equal((SyscallResult.Failure, (uint)error), (result.Variant, result.Value1));
    }
}
