// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Linq;
using Tock.Capsules.Core;
using Tock.Kernel;
using Tock.Kernel.Testing;
using Xunit;

namespace Tock.Capsules.Tests.Core;

/// <summary>Transfers of applications, by real system calls.</summary>
public sealed class I2cMasterDriverTests
{
    private const uint I2c = 0x20003;
    private const uint Write = 1;
    private const uint Read = 2;
    private const uint WriteRead = 3;

    private readonly FakeI2cMaster _bus = new();
    private readonly SimulatedProcess[] _processes;
    private readonly uint[] _buffers;

    public I2cMasterDriverTests()
    {
        SimulatedKernel kernel = new();
        kernel.Drivers.Add(new I2cMasterDriver(kernel.Processes, _bus));
        _processes = kernel.Start("one", "two", "three");
        _buffers = [.. _processes.Select(process => process.Allocate("abcdefgh"))];
        for (int index = 0; index < _processes.Length; index++)
        {
            _processes[index].Subscribe(I2c, 0, userData: 5);
            _processes[index].AllowReadWrite(I2c, 1, _buffers[index], 8);
        }

        _bus.Devices[0x48] = [(byte)'X', (byte)'Y', (byte)'Z'];
    }

    private SimulatedProcess One => _processes[0];

    private SimulatedProcess Two => _processes[1];

    [Fact]
    public void Command0_SaysThatTheDriverIsThere() => Assert.Equal(SyscallResult.Success, One.Command(I2c, 0, 99, 99).Variant);

    [Theory]
    [InlineData(4u)]
    [InlineData(uint.MaxValue)]
    public void Command_Unknown_IsNotSupportedWhateverIsPassed(uint command)
    {
        Fails(ErrorCode.NotSupported, One, command, 0x48, 1);
        Fails(ErrorCode.NotSupported, One, command, uint.MaxValue, 0);
    }

    [Fact]
    public void Write_SendsFromTheBuffer()
    {
        Succeeds(One, Write, 0x48, 3);
        _bus.Drain();
        Assert.Equal(["48: 61 62 63"], _bus.Transfers);
        Hears(One, 0);
        Assert.Equal("abcdefgh", SimulatedProcess.Text(_buffers[0], 8));
    }

    [Fact]
    public void Read_PutsWhatComesIntoTheBufferAndLeavesTheRest()
    {
        Succeeds(One, Read, 0x48, 2);
        Assert.Equal("abcdefgh", SimulatedProcess.Text(_buffers[0], 8));
        _bus.Drain();
        Assert.Equal(["48: , 2"], _bus.Transfers);
        Hears(One, 0);
        Assert.Equal("XYcdefgh", SimulatedProcess.Text(_buffers[0], 8));
    }

    [Fact]
    public void WriteRead_SendsAndPutsWhatComesInItsPlace()
    {
        Succeeds(One, WriteRead, 0x48 | (2 << 8), 3);
        _bus.Drain();
        Assert.Equal(["48: 61 62, 3"], _bus.Transfers);
        Hears(One, 0);
        Assert.Equal("XYZdefgh", SimulatedProcess.Text(_buffers[0], 8));
    }

    [Theory]
    [InlineData(Write, 0x20u)]
    [InlineData(Read, 0x20u)]
    [InlineData(WriteRead, 0x120u)]
    public void Transfer_ToNobody_TellsItAndLeavesTheBuffer(uint command, uint target)
    {
        Succeeds(One, command, target, 2);
        _bus.Drain();
        Hears(One, (uint)ErrorCode.NoAcknowledge);
        Assert.Equal("abcdefgh", SimulatedProcess.Text(_buffers[0], 8));
    }

    [Theory]
    [InlineData(Write, 0x80u, 1u)]
    [InlineData(Write, 0x148u, 1u)]
    [InlineData(Read, 0x80u, 1u)]
    [InlineData(Read, uint.MaxValue, 0u)]
    [InlineData(WriteRead, 0x180u, 1u)]
    [InlineData(WriteRead, uint.MaxValue, 1u)]
    public void Transfer_ToAnAddressOfMoreThan7Bits_IsInvalid(uint command, uint target, uint length) =>
        Fails(ErrorCode.Invalid, One, command, target, length);

    [Theory]
    [InlineData(Write, 0x48u, 0u)]
    [InlineData(Write, 0x48u, 9u)]
    [InlineData(Read, 0x48u, 0u)]
    [InlineData(Read, 0x48u, uint.MaxValue)]
    [InlineData(WriteRead, 0x048u, 1u)]
    [InlineData(WriteRead, 0x148u, 0u)]
    [InlineData(WriteRead, 0x148u, 9u)]
    [InlineData(WriteRead, 0x948u, 1u)]
    [InlineData(WriteRead, 0xFFFF_FF48u, 1u)]
    public void Transfer_OfNothingOrMoreThanTheBuffer_IsOfWrongSize(uint command, uint target, uint length) =>
        Fails(ErrorCode.Size, One, command, target, length);

    [Fact]
    public void Transfer_WithoutABuffer_IsOfWrongSize()
    {
        One.AllowReadWrite(I2c, 1, 0, 0);
        Fails(ErrorCode.Size, One, Write, 0x48, 1);
        Fails(ErrorCode.Size, One, Read, 0x48, 1);
        Fails(ErrorCode.Size, One, WriteRead, 0x148, 1);
    }

    [Fact]
    public void Transfer_LongerThanTheDriverTakes_IsOfWrongSizeThoughTheBufferIsLonger()
    {
        One.AllowReadWrite(I2c, 1, One.Allocate(new string('x', 100)), 100);
        Fails(ErrorCode.Size, One, Write, 0x48, 65);
        Succeeds(One, Write, 0x48, 64);
        _bus.Drain();
        Hears(One, 0);
    }

    [Fact]
    public void Transfer_WhileAnEarlierOneIsNotDone_IsBusy()
    {
        Succeeds(One, Write, 0x48, 1);
        Succeeds(Two, Write, 0x48, 1);
        Fails(ErrorCode.Busy, One, Read, 0x48, 1);
        Fails(ErrorCode.Busy, Two, Read, 0x48, 1);
        _bus.Drain();
        Succeeds(One, Read, 0x48, 1);
    }

    [Fact]
    public void TwoApplications_HaveTheirTurnsAndTheirOwnBytes()
    {
        Succeeds(One, Read, 0x48, 1);
        Succeeds(Two, Read, 0x48, 3);
        _bus.Step();
        Hears(One, 0);
        Succeeds(One, Write, 0x48, 2);
        _bus.Drain();
        Hears(Two, 0);
        Hears(One, 0);
        Assert.Equal(["48: , 1", "48: , 3", "48: 58 62"], _bus.Transfers);
        Assert.Equal("Xbcdefgh", SimulatedProcess.Text(_buffers[0], 8));
        Assert.Equal("XYZdefgh", SimulatedProcess.Text(_buffers[1], 8));
    }

    [Fact]
    public void Buffer_TakenAwayWhileTheTransferWaits_IsToldWhenItsTurnComes()
    {
        Succeeds(One, Read, 0x48, 1);
        Succeeds(Two, Write, 0x48, 3);
        Two.AllowReadWrite(I2c, 1, _buffers[1], 2);
        _bus.Drain();
        Hears(One, 0);
        Hears(Two, (uint)ErrorCode.Size);
        Assert.Equal(["48: , 1"], _bus.Transfers);
    }

    [Fact]
    public void Buffer_TakenAwayWhileTheTransferIsUnderWay_GetsWhatFits()
    {
        Succeeds(One, Read, 0x48, 3);
        One.AllowReadWrite(I2c, 1, _buffers[0], 1);
        _bus.Drain();
        Hears(One, 0);
        Assert.Equal("Xbcdefgh", SimulatedProcess.Text(_buffers[0], 8));
    }

    [Fact]
    public void Death_InTheMiddleOfATransfer_LeavesTheOthersTheirs()
    {
        Succeeds(One, Read, 0x48, 3);
        Succeeds(Two, Write, 0x48, 1);
        One.Exit();
        _bus.Drain();
        Hears(Two, 0);
        Assert.Equal(["48: , 3", "48: 61"], _bus.Transfers);
        Assert.Equal("abcdefgh", SimulatedProcess.Text(_buffers[0], 8));
    }

    private static void Hears(SimulatedProcess process, uint status)
    {
        DeliveredUpcall? upcall = process.NextUpcall();
        Assert.NotNull(upcall);
        Assert.Equal((status, 0u, 0u, 5u), (upcall.Value.Argument0, upcall.Value.Argument1, upcall.Value.Argument2, upcall.Value.UserData));
    }

    private static void Succeeds(SimulatedProcess process, uint command, uint target, uint length) =>
        Assert.Equal(SyscallResult.Success, process.Command(I2c, command, target, length).Variant);

    private void Fails(ErrorCode error, SimulatedProcess process, uint command, uint target, uint length)
    {
        int before = _bus.Transfers.Count;
        SyscallResult result = process.Command(I2c, command, target, length);
        Assert.Equal((SyscallResult.Failure, (uint)error), (result.Variant, result.Value1));
        Assert.Equal(before, _bus.Transfers.Count);
    }
}
