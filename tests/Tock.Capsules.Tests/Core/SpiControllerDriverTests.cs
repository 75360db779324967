// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Linq;
using Tock.Capsules.Core;
using Tock.Capsules.Virtualizers;
using Tock.Kernel;
using Tock.Kernel.Hil.Spi;
using Tock.Kernel.Testing;
using Tock.Kernel.Testing.Devices;
using Xunit;

namespace Tock.Capsules.Tests.Core;

/// <summary>Transfers of applications on a bus that another capsule uses, too, by real system calls.</summary>
public sealed class SpiControllerDriverTests
{
    private const uint Spi = 0x20001;
    private const uint Transfer = 2;
    private const uint SetChipSelect = 3;
    private const uint SetFrequency = 5;
    private const uint SetPhase = 7;
    private const uint SetPolarity = 9;
    private const int Room = 150;

    private readonly FakeSpiMaster _bus = new();
    private readonly ListeningSpiDevice[] _devices = [.. Enumerable.Range(0, 3).Select(_ => new ListeningSpiDevice { Answer = Capital })];
    private readonly VirtualMuxSpi _other;
    private readonly SimulatedProcess[] _processes;
    private readonly uint[] _sent;
    private readonly uint[] _heard;

    public SpiControllerDriverTests()
    {
        SimulatedKernel kernel = new();
        MuxSpi mux = new(_bus);
        VirtualMuxSpi[] devices = [.. _devices.Select(device => new VirtualMuxSpi(mux, device, SpiMode.Mode3, 1))];
        _other = devices[2];
        _bus.Devices.AddRange(_devices);
        kernel.Drivers.Add(new SpiControllerDriver(kernel.Processes, devices[..2]));
        _processes = kernel.StartWithMemory(8000, "one", "two", "three");
        _sent = [.. _processes.Select((process, index) => process.Allocate(new string((char)('a' + index), Room)))];
        _heard = [.. _processes.Select(process => process.Allocate(new string('.', Room)))];
        for (int index = 0; index < _processes.Length; index++)
        {
            _processes[index].Subscribe(Spi, 0, userData: 5);
            _processes[index].AllowReadOnly(Spi, 0, _sent[index], Room);
            _processes[index].AllowReadWrite(Spi, 0, _heard[index], Room);
        }
    }

    private SimulatedProcess One => _processes[0];

    private SimulatedProcess Two => _processes[1];

    [Theory]
    [InlineData(1u)]
    [InlineData(63u)]
    [InlineData(64u)]
    [InlineData(65u)]
    [InlineData(128u)]
    [InlineData(150u)]
    public void Transfer_SendsAndReceivesAllBytes_AsOneToItsDevice(uint length)
    {
        Succeeds(One, Transfer, length);
        Assert.Null(One.NextUpcall());
        _bus.Drain();
        Hears(One, length, 0);
        Assert.Equal(new string('a', (int)length), Heard(0));
        Assert.Equal(1, _devices[0].Selections);
        Assert.Equal(new string('A', (int)length) + new string('.', Room - (int)length), SimulatedProcess.Text(_heard[0], Room));
        Assert.Equal(0, _devices[1].Selections + _devices[2].Selections);
    }

    [Fact]
    public void Transfer_WithoutABufferToReceiveTo_OnlySends()
    {
        One.AllowReadWrite(Spi, 0, 0, 0);
        Succeeds(One, Transfer, Room);
        _bus.Drain();
        Hears(One, Room, 0);
        Assert.Equal(Room, Heard(0).Length);
    }

    [Theory]
    [InlineData(0u)]
    [InlineData(151u)]
    [InlineData(uint.MaxValue)]
    public void Transfer_OfNothingOrMoreThanABuffer_IsInvalid(uint length)
    {
        Fails(ErrorCode.Invalid, One, Transfer, length);
        One.AllowReadWrite(Spi, 0, _heard[0], 10);
        Fails(ErrorCode.Invalid, One, Transfer, 11);
        One.AllowReadWrite(Spi, 0, 0, 0);
        One.AllowReadOnly(Spi, 0, 0, 0);
        Fails(ErrorCode.Invalid, One, Transfer, 1);
    }

    [Fact]
    public void Transfer_LongerThanTheBusMayBeKept_IsOfWrongSize()
    {
        One.AllowReadWrite(Spi, 0, 0, 0);
        One.AllowReadOnly(Spi, 0, One.Allocate(new string('x', 4097)), 4097);
        Fails(ErrorCode.Size, One, Transfer, 4097);
        Succeeds(One, Transfer, 4096);
        _bus.Drain();
        Hears(One, 4096, 0);
    }

    [Fact]
    public void Transfer_WhileAnEarlierOneIsNotDone_IsBusy()
    {
        Succeeds(One, Transfer, 1);
        Succeeds(Two, Transfer, 1);
        Fails(ErrorCode.Busy, One, Transfer, 1);
        Fails(ErrorCode.Busy, Two, Transfer, 1);
        _bus.Drain();
        Succeeds(One, Transfer, 1);
    }

    [Fact]
    public void Settings_AreEachProcesssOwn_AndReadBack()
    {
        Assert.Equal([0u, 1_000_000, 0, 0], Settings(One));
        Succeeds(One, SetChipSelect, 1);
        Succeeds(One, SetFrequency, 4_000_000);
        Succeeds(One, SetPhase, 7);
        Succeeds(Two, SetPolarity, 1);
        Assert.Equal([1u, 4_000_000, 1, 0], Settings(One));
        Assert.Equal([0u, 1_000_000, 0, 1], Settings(Two));
        Succeeds(One, SetPolarity, uint.MaxValue);
        Succeeds(One, SetPhase, 0);
        Assert.Equal([1u, 4_000_000, 0, 1], Settings(One));
        Succeeds(One, Transfer, 2);
        Succeeds(Two, Transfer, 1);
        Succeeds(_processes[2], Transfer, 1);
        _bus.Drain();
        Assert.Equal(["4000000 Mode2: 61 61", "1000000 Mode2: 62", "1000000 Mode0: 63"], _bus.Transfers);
        Assert.Equal(("bc", "aa"), (Heard(0), Heard(1)));
    }

    [Theory]
    [InlineData(SetChipSelect, 2u)]
    [InlineData(SetChipSelect, uint.MaxValue)]
    [InlineData(SetFrequency, 0u)]
    [InlineData(SetFrequency, 99_999u)]
    public void Settings_ThatThereAreNot_AreInvalid(uint command, uint value)
    {
        Fails(ErrorCode.Invalid, One, command, value);
        Assert.Equal([0u, 1_000_000, 0, 0], Settings(One));
    }

    [Fact]
    public void Another_UserOfTheBus_HasItsTurnBetweenTransfers_NotWithin()
    {
        Succeeds(One, Transfer, Room);
        Succeeds(Two, Transfer, 1);
        Assert.True(_other.Transfer([(byte)'x'], null, 1, keepSelected: false).IsOk);
        _bus.Step();
        Assert.Equal(string.Empty, Heard(2));
        _bus.Drain();
        Assert.Equal("x", Heard(2));
        Assert.Equal(new string('a', Room) + "b", Heard(0));
        Assert.Equal(2, _devices[0].Selections);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Death_InTheMiddleOfATransfer_EndsItThereAndLeavesTheOthersTheirs(bool restarts)
    {
        Succeeds(One, Transfer, Room);
        Succeeds(Two, Transfer, 1);
        Assert.True(_other.Transfer([(byte)'x'], null, 1, keepSelected: false).IsOk);
        One.Call(6, restarts ? 1u : 0);
        string memory = SimulatedProcess.Text(_heard[0], Room);
        _bus.Drain();
        Hears(Two, 1, 0);
        Assert.Equal(new string('a', 64) + "b", Heard(0));
        Assert.Equal("x", Heard(2));
        Assert.All(_devices, device => Assert.False(device.IsSelected));
        Assert.Equal(memory, SimulatedProcess.Text(_heard[0], Room));
    }

    [Fact]
    public void Death_WhileATransferWaits_TakesItAway()
    {
        Succeeds(One, Transfer, 1);
        Succeeds(Two, Transfer, 1);
        Two.Exit();
        _bus.Drain();
        Assert.Equal("a", Heard(0));
    }

    [Fact]
    public void Bytes_TakenAwayMeanwhile_EndTheTransferThereWithAnError()
    {
        Succeeds(One, Transfer, Room);
        One.AllowReadOnly(Spi, 0, _sent[0], 100);
        _bus.Drain();
        Hears(One, 64, ErrorCode.Size);
        Assert.False(_devices[0].IsSelected);
        Succeeds(One, Transfer, 1);
        Succeeds(Two, Transfer, 2);
        Two.AllowReadOnly(Spi, 0, _sent[1], 1);
        _bus.Drain();
        Hears(One, 1, 0);
        Hears(Two, 0, ErrorCode.Invalid);
    }

    [Fact]
    public void BufferToReceiveTo_MadeSmallerMeanwhile_GetsWhatFits()
    {
        Succeeds(One, Transfer, Room);
        One.AllowReadWrite(Spi, 0, _heard[0], 70);
        _bus.Drain();
        Hears(One, Room, 0);
        Assert.Equal(new string('A', 70) + new string('.', Room - 70), SimulatedProcess.Text(_heard[0], Room));
    }

    [Fact]
    public void Refusal_ByTheBus_IsTheAnswer_OrToldIfTheTransferHadToWait()
    {
        _bus.Refusal = ErrorCode.Off;
        Fails(ErrorCode.Off, One, Transfer, 1);
        _bus.Refusal = 0;
        Succeeds(One, Transfer, Room);
        Succeeds(Two, Transfer, 1);
        _bus.Refusal = ErrorCode.Off;
        _bus.Drain();
        Hears(One, 64, ErrorCode.Off);
        Hears(Two, 0, ErrorCode.Off);
        Assert.False(_devices[0].IsSelected);
    }

    private static byte Capital(byte letter) => (byte)(letter - ('a' - 'A'));

    private static uint[] Settings(SimulatedProcess process) =>
        [.. ((uint[])[4, 6, 8, 10]).Select(command => process.Command(Spi, command).Value1)];

    private static void Hears(SimulatedProcess process, uint bytes, ErrorCode status)
    {
        DeliveredUpcall? upcall = process.NextUpcall();
        Assert.NotNull(upcall);
        Assert.Equal((bytes, (uint)status, 0u, 5u), (upcall.Value.Argument0, upcall.Value.Argument1, upcall.Value.Argument2, upcall.Value.UserData));
    }

    private string Heard(int device) => string.Concat(_devices[device].Heard.Select(value => (char)value));

    private static void Succeeds(SimulatedProcess process, uint command, uint argument) =>
        Assert.Equal(SyscallResult.Success, process.Command(Spi, command, argument).Variant);

    private static void Fails(ErrorCode error, SimulatedProcess process, uint command, uint argument)
    {
        SyscallResult result = process.Command(Spi, command, argument);
        Assert.Equal((SyscallResult.Failure, (uint)error), (result.Variant, result.Value1));
    }
}
