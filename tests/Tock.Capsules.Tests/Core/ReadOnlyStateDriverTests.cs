// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Capsules.Core;
using Tock.Kernel.Grants;
using Tock.Kernel.Processes;
using Tock.Kernel.Testing;
using Xunit;

namespace Tock.Capsules.Tests.Core;

/// <summary>Kernel state in an application's memory.</summary>
public sealed class ReadOnlyStateDriverTests
{
    private const uint Driver = ReadOnlyStateDriver.DriverNumber;
    private const int TickShift = 5;

    private readonly FakeAlarm _clock = new();
    private readonly SimulatedKernel _kernel = new();
    private readonly ReadOnlyStateDriver _driver;
    private readonly SimulatedProcess _process;
    private readonly uint _buffer;

    public ReadOnlyStateDriverTests()
    {
        _driver = new ReadOnlyStateDriver(_kernel.Processes, _clock, TickShift);
        _kernel.Drivers.Add(_driver);
        _process = _kernel.Start("reader")[0];
        _buffer = _process.Allocate(new byte[24]);
        SimulatedMemory.Bytes(_buffer, 24).Fill(0xEE);
    }

    [Fact]
    public void Commands_PresentVersionAndUnknown()
    {
        Assert.Equal(SyscallResult.Success, _process.Command(Driver, 0).Variant);
        Assert.Equal((SyscallResult.SuccessU32, 1u), (_process.Command(Driver, 1).Variant, _process.Command(Driver, 1).Value1));
        Assert.Equal((SyscallResult.Failure, 10u), (_process.Command(Driver, 2).Variant, _process.Command(Driver, 2).Value1));
    }

    [Fact]
    public void State_IsWrittenBeforeEachExecution()
    {
        _process.Call(7, Driver, 0, _buffer, 24);
        _clock.SetNow(0x0123_4567_89AB_CDEFul << TickShift >> TickShift << TickShift);
        Execute();
        Execute();
        Assert.Equal((1u, 0u), (Word(0), Word(4)));
        Assert.Equal(_clock.Now >> TickShift, BitConverter.ToUInt64(SimulatedMemory.Bytes(_buffer + 8, 8)));
        Assert.Equal(0xEEEE_EEEEu, Word(16));
    }

    [Theory]
    [InlineData(3u, 0u)]
    [InlineData(4u, 4u)]
    [InlineData(7u, 4u)]
    [InlineData(8u, 8u)]
    [InlineData(15u, 8u)]
    [InlineData(16u, 16u)]
    public void ShortBuffer_GetsTheFieldsThatFit(uint length, uint written)
    {
        _process.Call(7, Driver, 0, _buffer, length);
        Execute();
        for (uint i = 0; i < 24; i++)
        {
            Assert.Equal(i >= written, SimulatedMemory.Bytes(_buffer + i, 1)[0] == 0xEE);
        }
    }

    [Fact]
    public void TakenBack_IsNotWritten()
    {
        _process.Call(7, Driver, 0, _buffer, 16);
        _process.Call(7, Driver, 0, 0, 0);
        Execute();
        Assert.Equal(0xEEEE_EEEEu, Word(0));
    }

    private void Execute()
    {
        Assert.True(_kernel.Processes.TryOpen(_process.Process.Id, out ProcessContext context));
        _driver.BeforeExecution(ref context);
    }

    private uint Word(uint offset) => BitConverter.ToUInt32(SimulatedMemory.Bytes(_buffer + offset, 4));
}
