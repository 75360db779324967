// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Collections.Generic;
using System.Linq;
using Tock.Kernel;
using Tock.Kernel.Hil.Storage;
using Xunit;

namespace Tock.Capsules.Tests.Hil;

/// <summary>What <see cref="INonvolatileStorage"/> promises, asked of everything that is one.</summary>
public abstract class StorageConformance : INonvolatileStorageClient
{
    private readonly List<uint> _done = [];
    private readonly byte[] _buffer = new byte[200];
    private Action? _whenDone;

    /// <summary>Gets the storage, whose client this is; it has at least 1000 bytes.</summary>
    protected abstract INonvolatileStorage Storage { get; }

    void INonvolatileStorageClient.StorageDone(byte[] buffer, Result result)
    {
        Assert.Same(_buffer, buffer);
        _done.Add(result.StatusCode);
        _whenDone?.Invoke();
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
        Assert.True(Storage.Write(address, _buffer, (uint)length).IsOk);
        Assert.Empty(_done);
        Settle();
        Assert.Equal([0u], _done);
        wanted.CopyTo(before, (int)address);
        _done.Clear();
        Assert.Equal(before, ReadAll());
    }

    [Fact]
    public void Read_LeavesTheRestOfTheBuffer()
    {
        _buffer.AsSpan().Fill(0xEE);
        Assert.True(Storage.Read(0, _buffer, 3).IsOk);
        Settle();
        Assert.All(_buffer.Skip(3), value => Assert.Equal(0xEE, value));
    }

    [Fact]
    public void WrongArguments_AreRefusedInTheirOrder()
    {
        foreach (Func<uint, uint, Result> operation in (Func<uint, uint, Result>[])[(at, length) => Storage.Read(at, _buffer, length), (at, length) => Storage.Write(at, _buffer, length)])
        {
            Assert.Equal((uint)ErrorCode.Size, operation(0, 0).StatusCode);
            Assert.Equal((uint)ErrorCode.Size, operation(uint.MaxValue, 201).StatusCode);
            Assert.Equal((uint)ErrorCode.Invalid, operation(Storage.Size, 1).StatusCode);
            Assert.Equal((uint)ErrorCode.Invalid, operation(Storage.Size - 199, 200).StatusCode);
            Assert.Equal((uint)ErrorCode.Invalid, operation(uint.MaxValue, 2).StatusCode);
        }

        Settle();
        Assert.Empty(_done);
        Assert.True(Storage.Read(Storage.Size - 200, _buffer, 200).IsOk);
        Assert.Equal((uint)ErrorCode.Busy, Storage.Read(0, _buffer, 0).StatusCode);
        Assert.Equal((uint)ErrorCode.Busy, Storage.Write(uint.MaxValue, _buffer, 1).StatusCode);
        Settle();
        Assert.Equal([0u], _done);
    }

    [Fact]
    public void Client_MayBeginTheNextOperationFromItsCallback()
    {
        _whenDone = () =>
        {
            if (_done.Count < 4)
            {
                Assert.True(Storage.Write(10, _buffer, 50).IsOk);
            }
        };
        Storage.Read(0, _buffer, 1);
        Settle();
        Assert.Equal([0u, 0u, 0u, 0u], _done);
    }

    /// <summary>Lets the device do all it has to.</summary>
    protected abstract void Settle();

    private byte[] ReadAll()
    {
        byte[] all = new byte[1000];
        for (uint at = 0; at < 1000; at += 100)
        {
            Assert.True(Storage.Read(at, _buffer, 100).IsOk);
            Settle();
            _buffer.AsSpan(0, 100).CopyTo(all.AsSpan((int)at));
        }

        _done.Clear();
        return all;
    }
}
