// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Linq;
using Tock.Capsules.Tests.Extra;
using Tock.Kernel;
using Tock.Kernel.Abi;
using Tock.Kernel.Testing;
using Xunit;

namespace Tock.Capsules.Tests.Storage;

/// <summary>An application's writeable flash regions by real system calls.</summary>
public sealed class AppFlashDriverTests
{
    private const uint Write = AppFlashAbi.CommandWrite;
    private const uint FirstRegion = 256;
    private const uint SecondRegion = 512;

    private readonly AppLoaderBench _bench = new([Image("one"), Image("two"), AppLoaderBench.Image("none", minimumRam: 4096)]);

    private SimulatedProcess One => _bench.Processes[0];

    private SimulatedProcess Two => _bench.Processes[1];

    private static uint Start(SimulatedProcess process) => process.Process.Binary.FlashStart;

    [Fact]
    public void WhatIsWritten_IsInTheImage_AndNothingElseChanges()
    {
        byte[] expected = AppLoaderBench.Contents;
        byte[] data = [.. Enumerable.Range(1, 150).Select(value => (byte)value)];
        data.CopyTo(expected, FirstRegion + 50);
        Assert.Equal((0u, 0u), Save(One, Start(One) + FirstRegion + 50, data));
        Assert.Equal(expected, AppLoaderBench.Contents);
        data.CopyTo(expected, 1024 + SecondRegion);
        Assert.Equal((0u, 0u), Save(Two, Start(Two) + SecondRegion, data));
        Assert.Equal(expected, AppLoaderBench.Contents);

        // It is there after a reset.
        AppLoaderBench again = new(AppLoaderBench.Contents);
        Assert.Equal(["one", "two", "none"], again.Names);
        Assert.Equal(expected, AppLoaderBench.Contents);
    }

    [Theory]
    [InlineData(FirstRegion - 1, 10)]
    [InlineData(FirstRegion + 191, 10)]
    [InlineData(FirstRegion, 201)]
    [InlineData(FirstRegion + 200, 1)]
    [InlineData(0u, 1)]
    [InlineData(1024u + FirstRegion, 10)]
    [InlineData(unchecked(0u - SimulatedMemory.FlashStart), 1)]
    [InlineData(SimulatedMemory.RamStart, 1)]
    [InlineData(unchecked(0u - SimulatedMemory.FlashStart - 1u), 10)]
    public void Elsewhere_IsRefused(uint offset, int length)
    {
        byte[] before = AppLoaderBench.Contents;
        Assert.Equal(((uint)ErrorCode.Invalid, 0u), Save(One, Start(One) + offset, new byte[length]));
        Assert.Equal(before, AppLoaderBench.Contents);
    }

    [Fact]
    public void NobodyElsesRegion_NorOneThatIsNotThere_IsWritten()
    {
        SimulatedProcess none = _bench.Processes[2];
        byte[] before = AppLoaderBench.Contents;
        Assert.Equal(((uint)ErrorCode.Invalid, 0u), Save(Two, Start(One) + FirstRegion, new byte[10]));
        Assert.Equal(((uint)ErrorCode.Invalid, 0u), Save(none, Start(none) + FirstRegion, new byte[10]));
        Assert.Equal((uint)ErrorCode.Reserve, Revoked(Two));
        Assert.Equal((uint)ErrorCode.NotSupported, Two.Command(AppLoaderBench.Flash, 2).Value1);
        Assert.Equal(before, AppLoaderBench.Contents);
    }

    [Fact]
    public void Writes_OfSeveral_WaitForEachOther_AndASecondOfOneIsRefused()
    {
        Lend(One, new byte[150]);
        Lend(Two, new byte[150]);
        Assert.Equal(SyscallResult.Success, One.Command(AppLoaderBench.Flash, Write, Start(One) + FirstRegion).Variant);
        Assert.Equal(SyscallResult.Success, Two.Command(AppLoaderBench.Flash, Write, Start(Two) + FirstRegion).Variant);
        Assert.Equal((uint)ErrorCode.NoMemory, One.Command(AppLoaderBench.Flash, Write, Start(One) + FirstRegion).Value1);
        Assert.Equal((uint)ErrorCode.NoMemory, Two.Command(AppLoaderBench.Flash, Write, Start(Two) + FirstRegion).Value1);
        _bench.Settle();
        Assert.Equal(0u, Assert.NotNull(One.NextUpcall()).Argument0);
        Assert.Equal(0u, Assert.NotNull(Two.NextUpcall()).Argument0);
        Assert.All(SimulatedMemory.Bytes(Start(Two) + FirstRegion, 150).ToArray(), value => Assert.Equal(0, value));
    }

    [Fact]
    public void BufferTakenAway_OrProcessDead_EndsTheWrite()
    {
        Lend(One, new byte[150]);
        Lend(Two, new byte[150]);
        One.Command(AppLoaderBench.Flash, Write, Start(One) + FirstRegion);
        Two.Command(AppLoaderBench.Flash, Write, Start(Two) + FirstRegion);
        One.AllowReadOnly(AppLoaderBench.Flash, 0, 0, 0);
        Two.Exit();
        byte[] second = SimulatedMemory.Bytes(Start(Two) + FirstRegion, 150).ToArray();
        _bench.Settle();
        Assert.Equal((uint)ErrorCode.Reserve, Assert.NotNull(One.NextUpcall()).Argument0);
        Assert.Equal(second, SimulatedMemory.Bytes(Start(Two) + FirstRegion, 150).ToArray());
        Assert.Equal((0u, 0u), Save(One, Start(One) + FirstRegion, new byte[10]));
    }

    private static byte[] Image(string name)
    {
        byte[] image = ApplicationImage.Create(
            name, 4096, 1024, ApplicationElement.WriteableFlashRegions(FirstRegion, 200), ApplicationElement.WriteableFlashRegions(SecondRegion, 512));
        image.AsSpan((int)FirstRegion).Fill((byte)name[0]);
        return image;
    }

    private uint Revoked(SimulatedProcess process)
    {
        process.AllowReadOnly(AppLoaderBench.Flash, 0, 0, 0);
        return process.Command(AppLoaderBench.Flash, Write, Start(process) + FirstRegion).Value1;
    }

    private (uint Error, uint Status) Save(SimulatedProcess process, uint address, byte[] data)
    {
        Lend(process, data);
        SyscallResult result = process.Command(AppLoaderBench.Flash, Write, address);
        if (result.Variant != SyscallResult.Success)
        {
            return (result.Value1, 0);
        }

        _bench.Settle();
        return (0, Assert.NotNull(process.NextUpcall()).Argument0);
    }

    private static void Lend(SimulatedProcess process, byte[] data)
    {
        process.Subscribe(AppLoaderBench.Flash, 0);
        process.AllowReadOnly(AppLoaderBench.Flash, 0, process.Allocate(data), (uint)data.Length);
    }
}
