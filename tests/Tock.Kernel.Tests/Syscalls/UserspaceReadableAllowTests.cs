// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel.Grants;
using Tock.Kernel.Processes;
using Tock.Kernel.Testing;
using Tock.Kernel.Tests.Device;
using static Tock.Kernel.Tests.Syscalls.SyscallBench;

namespace Tock.Kernel.Tests.Syscalls;

/// <summary>System call class 7: a buffer that the process goes on reading.</summary>
public sealed class UserspaceReadableAllowTests
{
    private const uint Allow = 7;
    private const uint Own = 0x40;
    private const uint Invalid = 6;
    private const uint NoMemory = 9;
    private const uint NotSupported = 10;
    private const uint NoDevice = 11;

    private readonly SimulatedKernel _kernel = new();
    private readonly Grant<uint> _grant;
    private readonly SimulatedProcess _process;
    private readonly uint _ram;

    public UserspaceReadableAllowTests()
    {
        _grant = new Grant<uint>(_kernel.Processes, readWriteBuffers: 1, userspaceReadableBuffers: 2);
        _kernel.Drivers.Add(new ScriptedDriver(Own, _grant));
        _kernel.Drivers.Add(new ScriptedDriver(Driver, new Grant<uint>(_kernel.Processes, readWriteBuffers: 1)));
        _kernel.Drivers.Add(new ScriptedDriver(BareDriver, grant: null));
        _process = _kernel.Start("reader")[0];
        Assert.Equal(129u, _process.Call(MemopClass, 1, 1000).Variant);
        _ram = _process.Process.Block.Start;
    }

    [Fact]
    public void Swaps_GiveBackWhatWasThere()
    {
        Assert.Equal(new SyscallResult(130, 0, 0, 40), _process.Call(Allow, Own, 1, _ram, 40));
        Assert.Equal(new SyscallResult(130, 0, 0, 50), _process.Call(Allow, Own, 0, _ram + 50, 50));
        Assert.Equal(new SyscallResult(130, _ram, 40, 16), _process.Call(Allow, Own, 1, _ram + 100, 16));
        Assert.Equal(new SyscallResult(130, _ram + 100, 16, 0), _process.Call(Allow, Own, 1, 0, 0));
    }

    [Fact]
    public void Slots_AreNotThoseOfReadWriteAllow()
    {
        _process.Call(Allow, Own, 0, _ram, 40);
        Assert.Equal(new SyscallResult(130, 0, 0, 8), _process.Call(ReadWriteAllowClass, Own, 0, _ram + 80, 8));
        Assert.Equal(new SyscallResult(2, NotSupported, _ram, 8), _process.Call(ReadWriteAllowClass, Own, 1, _ram, 8));
        Assert.True(_kernel.Processes.TryOpen(_process.Process.Id, out ProcessContext context));
        Assert.Equal((40u, 8u), (context.UserspaceReadableBuffer(_grant, 0).Length, context.ReadWriteBuffer(_grant, 0).Length));
        Assert.Equal(0u, context.UserspaceReadableBuffer(_grant, 1).Length);
        Assert.Equal(0u, context.UserspaceReadableBuffer(_grant, 2).Length);
    }

    [Theory]
    [InlineData(0xFFFFu, 0u, NoDevice)]
    [InlineData(BareDriver, 0u, NotSupported)]
    [InlineData(Driver, 0u, NotSupported)]
    [InlineData(Own, 2u, NotSupported)]
    [InlineData(Own, uint.MaxValue, NotSupported)]
    public void Refused_WithWhatWasPassed(uint driver, uint slot, uint error) =>
        Assert.Equal(new SyscallResult(2, error, _ram, 4), _process.Call(Allow, driver, slot, _ram, 4));

    [Fact]
    public void Memory_OnlyTheProcessesOwnRam()
    {
        uint flash = _process.Process.Binary.BinaryStart;
        uint end = _process.Process.AppBreak;
        Assert.Equal(new SyscallResult(2, Invalid, flash, 4), _process.Call(Allow, Own, 0, flash, 4));
        Assert.Equal(new SyscallResult(2, Invalid, end - 3, 4), _process.Call(Allow, Own, 0, end - 3, 4));
        Assert.Equal(130u, _process.Call(Allow, Own, 0, end - 4, 4).Variant);
        Assert.Equal(0u, _process.Call(MemopClass, 1, unchecked((uint)-1)).Variant);
    }

    [Fact]
    public void NoMemoryForTheGrant_SaysSo()
    {
        for (uint step = 0x8000; step != 0;)
        {
            if (_process.Call(MemopClass, 1, step).Variant != SyscallResult.SuccessU32)
            {
                step /= 2;
            }
        }

        Assert.Equal(new SyscallResult(2, NoMemory, _ram, 4), _process.Call(Allow, Own, 0, _ram, 4));
    }

    [Fact]
    public void Switches_AreWatchedFromTheFirstBufferUntilTheExecutionEnds()
    {
        _process.Call(Allow, Own, 0, 0, 0);
        Assert.False(_process.Process.WatchesSwitches);
        _process.Call(Allow, Own, 0, _ram, 4);
        Assert.True(_process.Process.WatchesSwitches);
        _process.Process.Terminate();
        _process.Process.Restart();
        Assert.False(_process.Process.WatchesSwitches);
    }
}
