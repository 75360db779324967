// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Linq;
using Tock.Capsules.Sensors;
using Tock.Kernel;
using Tock.Kernel.Testing;
using Xunit;

namespace Tock.Capsules.Tests.Sensors;

/// <summary>Date and time, by real system calls, from a DS1338 on a bus.</summary>
public sealed class DateTimeDriverTests
{
    private const uint DateTime = 0x90007;
    private const uint Read = 1;
    private const uint Set = 2;

    // Monday, 3 February 2020, 04:05:06.
    private const uint Date = (2020 << 9) | (2 << 5) | 3;
    private const uint Time = (1 << 17) | (4 << 12) | (5 << 6) | 6;

    private readonly FakeI2cMaster _bus = new();
    private readonly SimulatedProcess[] _processes;

    public DateTimeDriverTests()
    {
        SimulatedKernel kernel = new();
        kernel.Drivers.Add(new DateTimeDriver(kernel.Processes, new Ds1338(_bus)));
        _processes = kernel.Start("one", "two", "three");
        foreach (SimulatedProcess process in _processes)
        {
            process.Subscribe(DateTime, 0, userData: 5);
        }

        _bus.Devices[0x68] = [0x06, 0x05, 0x04, 0x02, 0x03, 0x02, 0x20];
    }

    private SimulatedProcess One => _processes[0];

    private SimulatedProcess Two => _processes[1];

    [Fact]
    public void Command0_SaysThatTheDriverIsThere() => Assert.Equal(SyscallResult.Success, One.Command(DateTime, 0, 99, 99).Variant);

    [Theory]
    [InlineData(3u)]
    [InlineData(uint.MaxValue)]
    public void Command_Unknown_IsNotSupported(uint command) => Fails(ErrorCode.NotSupported, command, Date, Time);

    [Fact]
    public void Read_TellsDateAndTime()
    {
        Succeeds(One, Read);
        Assert.Null(One.NextUpcall());
        _bus.Drain();
        Assert.Equal(["68: 00, 7"], _bus.Transfers);
        Hears(One, 0, Date, Time);
    }

    [Theory]
    [InlineData(0x00, 0u)]
    [InlineData(0x19, 19u)]
    [InlineData(0x23, 23u)]
    [InlineData(0x52, 0u)]
    [InlineData(0x41, 1u)]
    [InlineData(0x51, 11u)]
    [InlineData(0x72, 12u)]
    [InlineData(0x61, 13u)]
    [InlineData(0x71, 23u)]
    public void Read_UnderstandsHoursOfBothKinds(byte register, uint hour)
    {
        _bus.Devices[0x68][2] = register;
        Succeeds(One, Read);
        _bus.Drain();
        Hears(One, 0, Date, (1 << 17) | (hour << 12) | (5 << 6) | 6);
    }

    [Theory]
    [InlineData(0, 0x86, ErrorCode.Off)]
    [InlineData(1, 0x60, ErrorCode.Fail)]
    [InlineData(2, 0x24, ErrorCode.Fail)]
    [InlineData(3, 0x00, ErrorCode.Fail)]
    [InlineData(4, 0x30, ErrorCode.Fail)]
    [InlineData(5, 0x13, ErrorCode.Fail)]
    [InlineData(5, 0x00, ErrorCode.Fail)]
    public void Read_OfAClockThatStandsOrShowsNoTime_TellsIt(int register, byte value, ErrorCode error)
    {
        _bus.Devices[0x68][register] = value;
        Succeeds(One, Read);
        _bus.Drain();
        Hears(One, (uint)error, 0, 0);
    }

    [Fact]
    public void Operation_WithoutAClock_TellsThatNobodyAnswers()
    {
        _bus.Devices.Clear();
        Succeeds(One, Read);
        Succeeds(Two, Set, Date, Time);
        _bus.Drain();
        Hears(One, (uint)ErrorCode.NoAcknowledge, 0, 0);
        Hears(Two, (uint)ErrorCode.NoAcknowledge, 0, 0);
    }

    [Fact]
    public void Set_WritesAllRegisters()
    {
        Succeeds(One, Set, (2099 << 9) | (12 << 5) | 31, (6 << 17) | (23 << 12) | (59 << 6) | 58);
        _bus.Drain();
        Assert.Equal(["68: 00 58 59 23 07 31 12 99"], _bus.Transfers);
        Hears(One, 0, 0, 0);
    }

    [Theory]
    [InlineData(2024u, 2u, 29u, true)]
    [InlineData(2023u, 2u, 29u, false)]
    [InlineData(2000u, 2u, 29u, true)]
    [InlineData(2020u, 4u, 30u, true)]
    [InlineData(2020u, 4u, 31u, false)]
    [InlineData(2020u, 7u, 31u, true)]
    [InlineData(2020u, 8u, 31u, true)]
    [InlineData(2020u, 1u, 0u, false)]
    [InlineData(2020u, 0u, 1u, false)]
    [InlineData(2020u, 13u, 1u, false)]
    [InlineData(1999u, 1u, 1u, false)]
    [InlineData(2100u, 1u, 1u, false)]
    public void Set_TakesDaysThatThereAre(uint year, uint month, uint day, bool isTaken)
    {
        uint date = (year << 9) | (month << 5) | day;
        if (isTaken)
        {
            Succeeds(One, Set, date, Time);
        }
        else
        {
            Fails(ErrorCode.Invalid, Set, date, Time);
        }
    }

    [Theory]
    [InlineData(7u, 0u, 0u, 0u)]
    [InlineData(0u, 24u, 0u, 0u)]
    [InlineData(0u, 0u, 60u, 0u)]
    [InlineData(0u, 0u, 0u, 60u)]
    [InlineData(8u, 0u, 0u, 0u)]
    public void Set_OfATimeThatIsNot_IsInvalid(uint dayOfWeek, uint hour, uint minute, uint second) =>
        Fails(ErrorCode.Invalid, Set, Date, (dayOfWeek << 17) | (hour << 12) | (minute << 6) | second);

    [Fact]
    public void Set_WithBitsThatMeanNothing_IsInvalid()
    {
        Fails(ErrorCode.Invalid, Set, Date | (1u << 21), Time);
        Fails(ErrorCode.Invalid, Set, Date, Time | (1u << 20));
        Fails(ErrorCode.Invalid, Set, uint.MaxValue, uint.MaxValue);
        Fails(ErrorCode.Invalid, Set, 0, 0);
    }

    [Fact]
    public void TwoApplications_HaveTheirTurnsAndEachHearsOfItsOwn()
    {
        Succeeds(One, Set, Date, Time);
        Succeeds(Two, Read);
        Assert.Equal((uint)ErrorCode.Busy, One.Command(DateTime, Read).Value1);
        Assert.Equal((uint)ErrorCode.Busy, Two.Command(DateTime, Set, Date, Time).Value1);
        _bus.Step();
        Hears(One, 0, 0, 0);
        Assert.Null(Two.NextUpcall());
        _bus.Step();
        Hears(Two, 0, Date, Time);
        Assert.Equal(["68", "68"], _bus.Transfers.Select(transfer => transfer.Split(':')[0]));
    }

    [Fact]
    public void Death_InTheMiddleOfASetting_LeavesTheOthersTheirs()
    {
        Succeeds(One, Set, Date, Time);
        Succeeds(Two, Read);
        One.Exit();
        _bus.Drain();
        Hears(Two, 0, Date, Time);
    }

    private static void Hears(SimulatedProcess process, uint status, uint date, uint time)
    {
        DeliveredUpcall? upcall = process.NextUpcall();
        Assert.NotNull(upcall);
        Assert.Equal((status, date, time, 5u), (upcall.Value.Argument0, upcall.Value.Argument1, upcall.Value.Argument2, upcall.Value.UserData));
    }

    private static void Succeeds(SimulatedProcess process, uint command, uint date = 0, uint time = 0) =>
        Assert.Equal(SyscallResult.Success, process.Command(DateTime, command, date, time).Variant);

    private void Fails(ErrorCode error, uint command, uint date, uint time)
    {
        SyscallResult result = One.Command(DateTime, command, date, time);
        Assert.Equal((SyscallResult.Failure, (uint)error), (result.Variant, result.Value1));
        Assert.Empty(_bus.Transfers);
    }
}
