// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Collections.Generic;
using System.Linq;
using Tock.Capsules.Virtualizers;
using Tock.Kernel;
using Tock.Kernel.Hil.Storage;
using Tock.Kernel.Testing;
using Xunit;

namespace Tock.Capsules.Tests.Virtualizers;

/// <summary>Partitions of one storage.</summary>
public sealed class MuxStorageTests
{
    private readonly FakeStorage _storage = new(new byte[100]);
    private readonly List<string> _log = [];
    private readonly User[] _users;

    public MuxStorageTests()
    {
        MuxStorage mux = new(_storage);
        _users = [.. Enumerable.Range(0, 3).Select(index => new User(this, $"{index}", new StoragePartition(mux, (uint)index * 40, 40)))];
    }

    [Fact]
    public void Size_IsWhatIsThere()
    {
        Assert.Equal([40u, 40u, 20u], _users.Select(user => user.Partition.Size));
        MuxStorage mux = new(_storage);
        Assert.Equal(0u, new StoragePartition(mux, 100, 1).Size);
        Assert.Equal(1u, new StoragePartition(mux, 99, uint.MaxValue).Size);
        Assert.Equal(0u, new StoragePartition(mux, uint.MaxValue, uint.MaxValue).Size);
    }

    [Fact]
    public void Write_LandsInOnesOwnPart()
    {
        _users[1].Buffer[0] = 7;
        Assert.True(_users[1].Partition.Write(39, _users[1].Buffer, 1).IsOk);
        _storage.Drain();
        Assert.Equal(["W 79+1"], _storage.Operations);
        Assert.Equal(79, _storage.Contents.AsSpan().IndexOf((byte)7));
    }

    [Theory]
    [InlineData(40u, 1u, ErrorCode.Invalid)]
    [InlineData(39u, 2u, ErrorCode.Invalid)]
    [InlineData(uint.MaxValue, 1u, ErrorCode.Invalid)]
    [InlineData(0u, 0u, ErrorCode.Size)]
    [InlineData(0u, 17u, ErrorCode.Size)]
    public void NothingBeyondOnesOwnPart_CanBeReached(uint address, uint length, ErrorCode error)
    {
        Assert.Equal((uint)error, _users[1].Partition.Read(address, _users[1].Buffer, length).StatusCode);
        Assert.Equal((uint)error, _users[1].Partition.Write(address, _users[1].Buffer, length).StatusCode);
        Assert.Empty(_storage.Operations);
    }

    [Fact]
    public void WhoAsksAgainInTheCallback_ComesBehindThoseWhoWait()
    {
        _users[0].Again = 2;
        _users[0].Read();
        _users[2].Read();
        _users[1].Read();
        Assert.Equal((uint)ErrorCode.Busy, _users[1].Partition.Read(0, _users[1].Buffer, 1).StatusCode);
        _storage.Drain();
        Assert.Equal(["0: 0", "2: 0", "1: 0", "0: 0", "0: 0"], _log);
    }

    [Fact]
    public void Failure_IsToldToWhomItConcerns()
    {
        _users[0].Read();
        _users[1].Read();
        _storage.Failure = ErrorCode.NoAcknowledge;
        _storage.Step();
        _storage.Failure = 0;
        _storage.Drain();
        Assert.Equal([$"0: {(uint)ErrorCode.NoAcknowledge}", "1: 0"], _log);
    }

    private sealed class User : INonvolatileStorageClient
    {
        private readonly MuxStorageTests _test;
        private readonly string _name;

        internal User(MuxStorageTests test, string name, StoragePartition partition)
        {
            _test = test;
            _name = name;
            Partition = partition;
            partition.SetStorageClient(this);
        }

        internal StoragePartition Partition { get; }

        internal byte[] Buffer { get; } = new byte[16];

        internal int Again { get; set; }

        public void StorageDone(byte[] buffer, Result result)
        {
            Assert.Same(Buffer, buffer);
            _test._log.Add($"{_name}: {result.StatusCode}");
            if (Again-- > 0)
            {
                Read();
            }
        }

        internal void Read() => Assert.True(Partition.Read(0, Buffer, 4).IsOk);
    }
}
