// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Linq;
using Tock.Capsules.Storage;
using Tock.Kernel;
using Tock.Kernel.Abi;
using Tock.Kernel.Testing;
using Xunit;

namespace Tock.Capsules.Tests.Storage;

/// <summary>Regions of nonvolatile storage by real system calls: both drivers that give them.</summary>
public sealed class RegionDriverTests
{
    private const uint Isolated = IsolatedStorageAbi.DriverNumber;
    private const uint Plain = NonvolatileStorageAbi.DriverNumber;
    private const uint RegionSize = 200;

    // Room for two regions.
    private readonly byte[] _contents = new byte[2 * (12 + RegionSize)];
    private FakeStorage _isolatedStorage = null!;
    private FakeStorage _plainStorage = null!;
    private SimulatedProcess[] _processes = null!;

    public RegionDriverTests()
    {
        new Random(3).NextBytes(_contents);
        Boot();
    }

    private SimulatedProcess One => _processes[0];

    private SimulatedProcess Two => _processes[1];

    private SimulatedProcess Three => _processes[2];

    private SimulatedProcess Reader => _processes[3];

    [Theory]
    [InlineData(Isolated)]
    [InlineData(Plain)]
    public void Present_AndUnknownCommands(uint driver)
    {
        Assert.Equal(SyscallResult.Success, Reader.Command(driver, 0, 1, 1).Variant);
        foreach (uint command in (uint[])[4, 5, 256, uint.MaxValue])
        {
            Assert.Equal((uint)ErrorCode.NotSupported, One.Command(driver, command).Value1);
        }
    }

    [Theory]
    [InlineData(Isolated)]
    [InlineData(Plain)]
    public void WhoMayNotWrite_HasNoRegion(uint driver)
    {
        for (uint command = 1; command <= 3; command++)
        {
            Assert.Equal((uint)ErrorCode.NotSupported, Reader.Command(driver, command).Value1);
        }

        Assert.Empty(_isolatedStorage.Operations);
    }

    [Fact]
    public void Isolated_WriteThenRead_AlsoAfterARestart()
    {
        Assert.Equal((0u, RegionSize), Size(One));
        Assert.Equal((0u, 100u), Write(One, Pattern(100), 50));
        Assert.Equal(Pattern(100), Read(One, 50, 100));
        Boot();
        Assert.Equal(Pattern(100), Read(One, 50, 100));
    }

    [Fact]
    public void FreshRegion_IsZeros_WhateverWasThere() => Assert.All(Read(One, 0, (int)RegionSize), value => Assert.Equal(0, value));

    [Fact]
    public void Regions_AreSeparate_AndTheThirdApplicationGetsNone()
    {
        Write(One, Pattern(200), 0);
        Write(Two, [.. Pattern(200).Select(value => (byte)~value)], 0);
        Assert.Equal(Pattern(200), Read(One, 0, 200));
        Assert.Equal(((uint)ErrorCode.NoMemory, 0u), Size(Three));
        Assert.Equal(((uint)ErrorCode.NoMemory, 0u), Write(Three, Pattern(4), 0));
        Boot();

        // In another order than before.
        Assert.Equal([.. Pattern(200).Select(value => (byte)~value)], Read(Two, 0, 200));
        Assert.Equal(Pattern(200), Read(One, 0, 200));
    }

    [Theory]
    [InlineData(0u, 0u, 0, ErrorCode.Reserve)]
    [InlineData(200u, 0u, 1, ErrorCode.Invalid)]
    [InlineData(199u, 0u, 2, ErrorCode.Invalid)]
    [InlineData(0u, 1u, 1, ErrorCode.Invalid)]
    [InlineData(uint.MaxValue, uint.MaxValue, 1, ErrorCode.Invalid)]
    [InlineData(0u, 0u, 201, ErrorCode.Invalid)]
    public void Isolated_WrongRange_IsToldByUpcall(uint low, uint high, int length, ErrorCode error)
    {
        uint address = length == 0 ? 0 : One.Allocate(new byte[length]);
        One.AllowReadOnly(Isolated, 0, address, (uint)length);
        One.AllowReadWrite(Isolated, 0, address, (uint)length);
        for (uint command = IsolatedStorageAbi.CommandRead; command <= IsolatedStorageAbi.CommandWrite; command++)
        {
            Assert.Equal(SyscallResult.Success, One.Command(Isolated, command, low, high).Variant);
            Assert.Null(One.NextUpcall());
            _isolatedStorage.Drain();
            Assert.Equal(((uint)error, 0u), Heard(One, command));
        }
    }

    [Fact]
    public void Isolated_SecondOperation_IsBusy()
    {
        One.Command(Isolated, IsolatedStorageAbi.CommandSize);
        Assert.Equal((uint)ErrorCode.Busy, One.Command(Isolated, IsolatedStorageAbi.CommandSize).Value1);
        Assert.Equal(SyscallResult.Success, Two.Command(Isolated, IsolatedStorageAbi.CommandSize).Variant);
        _isolatedStorage.Drain();
        Assert.Equal((0u, RegionSize), Heard(One, IsolatedStorageAbi.CommandSize));
        Assert.Equal((0u, RegionSize), Heard(Two, IsolatedStorageAbi.CommandSize));
    }

    [Fact]
    public void Isolated_BufferMadeSmallerHalfWay_EndsThere()
    {
        Size(One);
        uint address = One.Allocate(Pattern(180));
        One.AllowReadOnly(Isolated, 0, address, 180);
        One.Command(Isolated, IsolatedStorageAbi.CommandWrite);
        _isolatedStorage.Step();
        _isolatedStorage.Step();
        One.AllowReadOnly(Isolated, 0, address, 100);
        _isolatedStorage.Drain();
        Assert.Equal(((uint)ErrorCode.Size, 0u), Heard(One, IsolatedStorageAbi.CommandWrite));
    }

    [Fact]
    public void DeathAtAnyStep_LeavesTheOthersTheirOperations()
    {
        for (int steps = 0; steps < 14; steps++)
        {
            RegionDriverTests test = new();
            uint address = test.One.Allocate(Pattern(180));
            test.One.AllowReadOnly(Isolated, 0, address, 180);
            test.One.Command(Isolated, IsolatedStorageAbi.CommandWrite);
            test.Two.Command(Isolated, IsolatedStorageAbi.CommandSize);
            for (int step = 0; step < steps; step++)
            {
                test._isolatedStorage.Step();
            }

            test.One.Exit();
            test._isolatedStorage.Drain();
            Assert.Equal((0u, RegionSize), Heard(test.Two, IsolatedStorageAbi.CommandSize));
            Assert.Equal((0u, 4u), test.Write(test.Two, Pattern(4), 0));
        }
    }

    [Fact]
    public void PowerThatGoesWhileARegionIsClaimed_LeavesItFreeOrCleared()
    {
        for (int cut = 1; cut <= 6; cut++)
        {
            foreach (Func<byte, byte, byte> torn in (Func<byte, byte, byte>[])[(before, _) => before, (_, wanted) => wanted, (_, _) => 0x5A])
            {
                RegionDriverTests test = new();
                test._isolatedStorage.PowerFailsIn = cut;
                test._isolatedStorage.Torn = torn;
                test.One.Command(Isolated, IsolatedStorageAbi.CommandSize);
                test._isolatedStorage.Drain();
                test.Boot();
                Assert.All(test.Read(test.Two, 0, (int)RegionSize), value => Assert.Equal(0, value));
                Assert.All(test.Read(test.One, 0, (int)RegionSize), value => Assert.Equal(0, value));
            }
        }
    }

    [Fact]
    public void MemoryThatDoesNotAnswer_IsTold_UntilItDoes()
    {
        _isolatedStorage.Failure = ErrorCode.NoAcknowledge;
        Assert.Equal(((uint)ErrorCode.NoAcknowledge, 0u), Size(One));
        _isolatedStorage.Failure = 0;
        Assert.Equal((0u, RegionSize), Size(One));
    }

    [Fact]
    public void Plain_SizeAtOnce_WriteThenRead()
    {
        Assert.Equal(RegionSize, One.Command(Plain, NonvolatileStorageAbi.CommandSize).Value1);
        uint address = One.Allocate(Pattern(100));
        One.AllowReadOnly(Plain, 0, address, 100);
        Assert.Equal((100u, 0u), PlainDo(One, NonvolatileStorageAbi.CommandWrite, 100, 100));
        uint place = One.Allocate(new byte[60]);
        One.AllowReadWrite(Plain, 0, place, 60);
        Assert.Equal((60u, 0u), PlainDo(One, NonvolatileStorageAbi.CommandRead, 120, 80));
        Assert.Equal(Pattern(100)[20..80], SimulatedMemory.Bytes(place, 60).ToArray());
        Two.AllowReadWrite(Plain, 0, Two.Allocate(new byte[60]), 60);
        Assert.Equal((60u, 0u), PlainDo(Two, NonvolatileStorageAbi.CommandRead, 0, 60));
    }

    [Theory]
    [InlineData(200u, 1u, ErrorCode.Invalid)]
    [InlineData(1u, 200u, ErrorCode.Invalid)]
    [InlineData(uint.MaxValue, 2u, ErrorCode.Invalid)]
    [InlineData(0u, uint.MaxValue, ErrorCode.Invalid)]
    public void Plain_WrongRange_IsToldAtOnce(uint offset, uint length, ErrorCode error)
    {
        Assert.Equal((uint)ErrorCode.Reserve, One.Command(Plain, NonvolatileStorageAbi.CommandRead, 0, 1).Value1);
        Assert.Equal((uint)ErrorCode.Reserve, One.Command(Plain, NonvolatileStorageAbi.CommandWrite, 0, 1).Value1);
        uint address = One.Allocate(new byte[250]);
        One.AllowReadOnly(Plain, 0, address, 250);
        One.AllowReadWrite(Plain, 0, address, 250);
        Assert.Equal((uint)error, One.Command(Plain, NonvolatileStorageAbi.CommandRead, offset, length).Value1);
        Assert.Equal((uint)error, One.Command(Plain, NonvolatileStorageAbi.CommandWrite, offset, length).Value1);
        Assert.Empty(_plainStorage.Operations);
    }

    [Fact]
    public void Plain_SecondOperation_IsNoMemory_AsUpstream()
    {
        One.AllowReadWrite(Plain, 0, One.Allocate(new byte[4]), 4);
        Assert.Equal(SyscallResult.Success, One.Command(Plain, NonvolatileStorageAbi.CommandRead, 0, 4).Variant);
        Assert.Equal((uint)ErrorCode.NoMemory, One.Command(Plain, NonvolatileStorageAbi.CommandRead, 0, 4).Value1);
    }

    private static byte[] Pattern(int length) => [.. Enumerable.Range(1, length).Select(value => (byte)(value * 3))];

    private static (uint, uint) Heard(SimulatedProcess process, uint command)
    {
        DeliveredUpcall? upcall = process.NextUpcall();
        Assert.NotNull(upcall);
        Assert.Equal(command, upcall.Value.UserData);
        Assert.Null(process.NextUpcall());
        return (upcall.Value.Argument0, upcall.Value.Argument1);
    }

    private (uint Status, uint Bytes) Size(SimulatedProcess process) => IsolatedDo(process, IsolatedStorageAbi.CommandSize, 0);

    private (uint Status, uint Bytes) Write(SimulatedProcess process, byte[] bytes, uint offset)
    {
        process.AllowReadOnly(Isolated, 0, process.Allocate(bytes), (uint)bytes.Length);
        return IsolatedDo(process, IsolatedStorageAbi.CommandWrite, offset);
    }

    private byte[] Read(SimulatedProcess process, uint offset, int length)
    {
        uint place = process.Allocate(Enumerable.Repeat((byte)0xEE, length).ToArray());
        process.AllowReadWrite(Isolated, 0, place, (uint)length);
        Assert.Equal((0u, (uint)length), IsolatedDo(process, IsolatedStorageAbi.CommandRead, offset));
        return SimulatedMemory.Bytes(place, (uint)length).ToArray();
    }

    private (uint Status, uint Bytes) IsolatedDo(SimulatedProcess process, uint command, uint offset)
    {
        Assert.Equal(SyscallResult.Success, process.Command(Isolated, command, offset).Variant);
        _isolatedStorage.Drain();
        return Heard(process, command);
    }

    private (uint Bytes, uint Status) PlainDo(SimulatedProcess process, uint command, uint offset, uint length)
    {
        Assert.Equal(SyscallResult.Success, process.Command(Plain, command, offset, length).Variant);
        _plainStorage.Drain();
        return Heard(process, command);
    }

    private void Boot()
    {
        SimulatedKernel kernel = new();
        _isolatedStorage = new FakeStorage(_contents);
        _plainStorage = new FakeStorage(new byte[_contents.Length]);
        kernel.Drivers.Add(new IsolatedStorageDriver(kernel.Processes, _isolatedStorage, RegionSize));
        kernel.Drivers.Add(new NonvolatileStorageDriver(kernel.Processes, _plainStorage, RegionSize));
        _processes = kernel.StartStoring(
            StoringApplication.OnItsOwn("one", 1),
            StoringApplication.OnItsOwn("two", 2),
            StoringApplication.OnItsOwn("three", 3),
            new StoringApplication("reader", 0, [1], [1]));
        foreach (SimulatedProcess process in _processes)
        {
            // What the upcall says is the command that it answers.
            for (uint command = 1; command <= 3; command++)
            {
                process.Subscribe(Isolated, command - 1, command);
            }

            process.Subscribe(Plain, 0, NonvolatileStorageAbi.CommandRead);
            process.Subscribe(Plain, 1, NonvolatileStorageAbi.CommandWrite);
        }
    }
}
