// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Collections.Generic;
using System.Linq;
using Tock.Kernel;
using Tock.Kernel.Hil.Storage;
using Xunit;

namespace Tock.Capsules.Tests.Hil;

/// <summary>What <see cref="INonvolatileStorage"/> promises, asked of everything that is one.</summary>
public abstract class StorageConformance : SplitPhaseConformance, INonvolatileStorageClient
{
    private readonly byte[] _buffer = new byte[200];

    /// <inheritdoc/>
    protected override IReadOnlyList<Func<Result>> Operations =>
        [() => Storage.Read(0, _buffer, 1), () => Storage.Write(10, _buffer, 50), () => Storage.Read(Storage.Size - 200, _buffer, 200)];

    /// <inheritdoc/>
    protected override IReadOnlyList<(Func<Result> Operation, ErrorCode Error)> Refusals =>
        [.. RefusalsOf(Storage.Read), .. RefusalsOf(Storage.Write)];

    /// <summary>Gets the storage, whose client this is; it has at least 1000 bytes.</summary>
    protected abstract INonvolatileStorage Storage { get; }

    void INonvolatileStorageClient.StorageDone(byte[] buffer, Result result)
    {
        Assert.Same(_buffer, buffer);
        Complete(result);
    }

    [Theory]
    [InlineData(0u, 1)]
    [InlineData(31u, 2)]
    [InlineData(5u, 200)]
    [InlineData(800u, 200)]
    public void WhatIsWritten_IsRead_AndNothingElseChanges(uint address, int length)
    {
        byte[] before = ReadAll();
        byte[] wanted = [.. Enumerable.Range(3, length).Select(value => (byte)(value * 5))];
        wanted.CopyTo(_buffer, 0);
        Assert.Equal(0u, Finish(() => Storage.Write(address, _buffer, (uint)length)));
        wanted.CopyTo(before, (int)address);
        Assert.Equal(before, ReadAll());
    }

    [Fact]
    public void Read_LeavesTheRestOfTheBuffer()
    {
        _buffer.AsSpan().Fill(0xEE);
        Finish(() => Storage.Read(0, _buffer, 3));
        Assert.All(_buffer.Skip(3), value => Assert.Equal(0xEE, value));
    }

    // In the order in which the interface looks at its arguments.
    private (Func<Result> Operation, ErrorCode Error)[] RefusalsOf(Func<uint, byte[], uint, Result> operation) =>
    [
        (() => operation(0, _buffer, 0), ErrorCode.Size),
        (() => operation(uint.MaxValue, _buffer, 201), ErrorCode.Size),
        (() => operation(Storage.Size, _buffer, 1), ErrorCode.Invalid),
        (() => operation(Storage.Size - 199, _buffer, 200), ErrorCode.Invalid),
        (() => operation(uint.MaxValue, _buffer, 2), ErrorCode.Invalid),
    ];

    private byte[] ReadAll()
    {
        byte[] all = new byte[1000];
        for (uint at = 0; at < 1000; at += 100)
        {
            Assert.Equal(0u, Finish(() => Storage.Read(at, _buffer, 100)));
            _buffer.AsSpan(0, 100).CopyTo(all.AsSpan((int)at));
        }

        return all;
    }
}
