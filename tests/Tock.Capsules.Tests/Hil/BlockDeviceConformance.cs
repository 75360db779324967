// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Collections.Generic;
using System.Linq;
using Tock.Kernel;
using Tock.Kernel.Hil.Storage;
using Xunit;

namespace Tock.Capsules.Tests.Hil;

/// <summary>What <see cref="IBlockDevice"/> promises, asked of everything that is one. The device is initialised when the test begins.</summary>
public abstract class BlockDeviceConformance : SplitPhaseConformance, IBlockDeviceClient
{
    private readonly byte[] _sector = new byte[IBlockDevice.SectorSize];
    private readonly List<(uint Offset, int Length)> _portions = [];

    /// <inheritdoc/>
    protected override IReadOnlyList<Func<Result>> Operations =>
        [() => Device.ReadSector(0), () => Device.WriteSector(Device.SectorCount - 1), Device.Initialize];

    /// <inheritdoc/>
    protected override IReadOnlyList<(Func<Result> Operation, ErrorCode Error)> Refusals =>
    [
        (() => Device.ReadSector(Device.SectorCount), ErrorCode.Invalid),
        (() => Device.WriteSector(Device.SectorCount), ErrorCode.Invalid),
        (() => Device.ReadSector(uint.MaxValue), ErrorCode.Invalid),
    ];

    /// <summary>Gets the device, whose client this is.</summary>
    protected abstract IBlockDevice Device { get; }

    void IBlockDeviceClient.StoreBytes(uint offset, scoped ReadOnlySpan<byte> bytes)
    {
        _portions.Add((offset, bytes.Length));
        bytes.CopyTo(_sector.AsSpan((int)offset));
    }

    void IBlockDeviceClient.LoadBytes(uint offset, scoped Span<byte> bytes)
    {
        Assert.Equal(-1, bytes.IndexOfAnyExcept((byte)0));
        _portions.Add((offset, bytes.Length));
        _sector.AsSpan((int)offset, bytes.Length).CopyTo(bytes);
    }

    void IBlockDeviceClient.BlockDeviceDone(Result result) => Complete(result);

    [Fact]
    public void WhatIsWritten_IsRead_AndNoOtherSectorChanges()
    {
        uint last = Device.SectorCount - 1;
        foreach (uint sector in (uint[])[0, 5, last])
        {
            Fill(sector + 1);
            Assert.Equal(0u, Finish(() => Device.WriteSector(sector)));
            PassesInOrder();
        }

        foreach (uint sector in (uint[])[last, 0, 5])
        {
            Fill(0);
            Assert.Equal(0u, Finish(() => Device.ReadSector(sector)));
            PassesInOrder();
            byte[] read = [.. _sector];
            Fill(sector + 1);
            Assert.Equal(_sector, read);
        }

        Assert.Equal(0u, Finish(() => Device.ReadSector(6)));
        Assert.All(_sector, value => Assert.Equal(0, value));
    }

    [Fact]
    public void Device_ThatIsTakenAway_IsToldToBeGone_AndWorksAgainOnceItIsThereAndInitialised()
    {
        Remove();
        Assert.Equal((uint)ErrorCode.Uninstalled, Finish(() => Device.ReadSector(0)));
        Assert.Equal((0u, false), (Device.SectorCount, Device.IsInstalled));
        Assert.Equal((uint)ErrorCode.Uninstalled, Call(() => Device.ReadSector(0)).StatusCode);
        Assert.Equal((uint)ErrorCode.Uninstalled, Call(() => Device.WriteSector(0)).StatusCode);
        Assert.Equal((uint)ErrorCode.Uninstalled, Finish(Device.Initialize));
        Insert();
        Assert.Equal(0u, Finish(Device.Initialize));
        Assert.Equal(0u, Finish(() => Device.ReadSector(0)));
        Assert.True(Device.IsInstalled);
    }

    /// <summary>Initialises the device.</summary>
    protected void Initialize()
    {
        Assert.Equal(0u, Device.SectorCount);
        Assert.Equal((uint)ErrorCode.Reserve, Call(() => Device.ReadSector(0)).StatusCode);
        Assert.Equal((uint)ErrorCode.Reserve, Call(() => Device.WriteSector(0)).StatusCode);
        Finish(Device.Initialize);
        Done.Clear();
    }

    /// <summary>Takes the device away.</summary>
    protected abstract void Remove();

    /// <summary>Puts it, or another one, where it was.</summary>
    protected abstract void Insert();

    private void Fill(uint seed)
    {
        for (int index = 0; index < _sector.Length; index++)
        {
            _sector[index] = (byte)(seed * (uint)(index + 3));
        }
    }

    private void PassesInOrder()
    {
        uint position = 0;
        foreach ((uint offset, int length) in _portions)
        {
            Assert.Equal(position, offset);
            position += (uint)length;
        }

        Assert.Equal(IBlockDevice.SectorSize, position);
        _portions.Clear();
    }
}
