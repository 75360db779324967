// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Text;
using Tock.Capsules.Storage.KeyValue;
using Tock.Kernel;
using Tock.Kernel.Hil.Storage;
using Tock.Kernel.Testing;
using Xunit;

namespace Tock.Capsules.Tests.Storage;

/// <summary>A store on a storage, and its only user, who makes one operation after the other.</summary>
internal sealed class StoreUser : IKeyValueClient
{
    private byte[] _value = [];
    private byte[] _taken = [];

    internal StoreUser(byte[] contents, uint keys = 16)
    {
        Storage = new FakeStorage(contents);
        Store = new KeyValueStore(Storage, keys);
        Store.SetKeyValueClient(this);
    }

    internal FakeStorage Storage { get; }

    internal KeyValueStore Store { get; }

    /// <summary>Gets or sets who may not be touched.</summary>
    internal uint ForbiddenWriter { get; set; }

    /// <summary>Gets or sets how many bytes the value still has when it is fetched.</summary>
    internal int Available { get; set; } = int.MaxValue;

    /// <summary>Gets how the last operation has ended; null if it has not.</summary>
    internal Result? Ended { get; private set; }

    internal Result? LoadEnded { get; private set; }

    public void Loaded(Result result) => LoadEnded = result;

    public bool Permits(KeyValueOperation operation, uint writer) => writer != ForbiddenWriter;

    public bool Supply(uint offset, scoped Span<byte> piece)
    {
        if (offset + piece.Length > Math.Min(_value.Length, Available))
        {
            return false;
        }

        _value.AsSpan((int)offset, piece.Length).CopyTo(piece);
        return true;
    }

    public void Take(uint offset, scoped ReadOnlySpan<byte> piece)
    {
        Assert.Equal(_taken.Length, (int)offset);
        _taken = [.. _taken, .. piece];
    }

    public void Completed(uint valueLength, Result result)
    {
        Assert.Null(Ended);
        Assert.True(valueLength == (result.IsOk ? (uint)_taken.Length : 0));
        Ended = result;
    }

    /// <summary>Loads the store.</summary>
    internal StoreUser Load()
    {
        LoadEnded = null;
        Assert.True(Store.Load().IsOk);
        Storage.Drain();
        Assert.Equal(0u, LoadEnded!.Value.StatusCode);
        return this;
    }

    /// <summary>Makes an operation to its end, or until power goes.</summary>
    /// <returns>How it ended; null if power went.</returns>
    internal ErrorCode? Do(KeyValueOperation operation, string key, byte[]? value = null, uint writer = 1)
    {
        Begin(operation, key, value, writer);
        Storage.Drain();
        return Ended is { } result ? (ErrorCode)result.StatusCode : null;
    }

    internal void Begin(KeyValueOperation operation, string key, byte[]? value = null, uint writer = 1)
    {
        Ended = null;
        _taken = [];
        _value = value ?? [];
        Assert.Equal(0u, Store.Begin(operation, Encoding.UTF8.GetBytes(key), (uint)_value.Length, writer).StatusCode);
        Assert.Null(Ended);
    }

    /// <summary>Reads a key.</summary>
    /// <returns>Its value; null if it has none.</returns>
    internal byte[]? Get(string key)
    {
        ErrorCode? status = Do(KeyValueOperation.Get, key);
        Assert.True(status is 0 or ErrorCode.NotSupported, $"{status}");
        return status == 0 ? _taken : null;
    }
}
