// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Libtock.Abi;

namespace Tock.Testing;

/// <summary>The store of keys and values (driver 0x50003); empty at first. Keys and values of a test are bytes, or texts in UTF-8.</summary>
public sealed class FakeKeyValue : FakeDriver
{
    private const int LongestKey = 64;

    // By the hexadecimal digits of the key.
    private readonly SortedDictionary<string, byte[]> _values = new(StringComparer.Ordinal);

    internal FakeKeyValue()
        : base(KeyValueAbi.DriverNumber)
    {
    }

    /// <summary>How long a value can be, in bytes; longer ones are refused with SIZE.</summary>
    public int LongestValue { get; set; } = 512;

    /// <summary>How many keys there is room for; more are refused with NOMEM.</summary>
    public int Capacity { get; set; } = 64;

    /// <summary>How many keys there are.</summary>
    public int Count => _values.Count;

    /// <summary>The value of a key; null if it is not there. Set to null, it is removed.</summary>
    /// <param name="key">The key.</param>
    public byte[]? this[ReadOnlySpan<byte> key]
    {
        get => _values.GetValueOrDefault(Convert.ToHexString(key));
        set => Put(Convert.ToHexString(key), value);
    }

    /// <summary>The value of a key; null if it is not there. Set to null, it is removed.</summary>
    /// <param name="key">The key.</param>
    public byte[]? this[string key]
    {
        get => this[Encoding.UTF8.GetBytes(key)];
        set => this[Encoding.UTF8.GetBytes(key)] = value;
    }

    /// <inheritdoc/>
    protected internal override Answer Command(DriverCall call)
    {
        if (call.Command == KeyValueAbi.CommandPresent)
        {
            return Answer.Success;
        }

        if (call.Command > KeyValueAbi.CommandCollectGarbage)
        {
            return Answer.Failure(ErrorCode.NotSupported);
        }

        ErrorCode error = CheckLengths(call);
        return error == ErrorCode.None ? Begin(call, KeyValueAbi.UpcallDone, () => Perform(call), ErrorCode.NoMemory) : Answer.Failure(error);
    }

    private ErrorCode CheckLengths(DriverCall call)
    {
        int key = call.ReadOnlyBuffer(KeyValueAbi.BufferKey).Length;
        int value = call.ReadOnlyBuffer(KeyValueAbi.BufferValue).Length;
        bool stores = call.Command is KeyValueAbi.CommandSet or KeyValueAbi.CommandAdd or KeyValueAbi.CommandUpdate;
        if (call.Command != KeyValueAbi.CommandCollectGarbage && key is 0 or > LongestKey)
        {
            return key == 0 ? ErrorCode.Reserve : ErrorCode.Size;
        }

        return !stores ? ErrorCode.None : value == 0 ? ErrorCode.Reserve : value > LongestValue ? ErrorCode.Size : ErrorCode.None;
    }

    private (uint Status, uint Length, uint None) Perform(DriverCall call)
    {
        ErrorCode error = Failure != ErrorCode.None ? Failure : CheckLengths(call);
        if (error != ErrorCode.None || call.Command == KeyValueAbi.CommandCollectGarbage)
        {
            return ((uint)error, 0, 0);
        }

        string key = Convert.ToHexString(call.ReadOnlyBuffer(KeyValueAbi.BufferKey).Span);
        bool isThere = _values.TryGetValue(key, out byte[]? value);
        if (isThere == (call.Command == KeyValueAbi.CommandAdd) && call.Command != KeyValueAbi.CommandSet)
        {
            return ((uint)ErrorCode.NotSupported, 0, 0);
        }

        switch (call.Command)
        {
            case KeyValueAbi.CommandGet:
                return Get(value!, call.ReadWriteBuffer(KeyValueAbi.BufferOutput).Span);
            case KeyValueAbi.CommandDelete:
                _values.Remove(key);
                return default;
            case not KeyValueAbi.CommandUpdate when !isThere && Count >= Capacity:
                return ((uint)ErrorCode.NoMemory, 0, 0);
            default:
                _values[key] = call.ReadOnlyBuffer(KeyValueAbi.BufferValue).ToArray();
                return default;
        }
    }

    private static (uint Status, uint Length, uint None) Get(byte[] value, Span<byte> output)
    {
        value.AsSpan(0, Math.Min(value.Length, output.Length)).CopyTo(output);
        return (value.Length > output.Length ? (uint)ErrorCode.Size : 0, (uint)value.Length, 0);
    }

    private void Put(string key, byte[]? value)
    {
        if (value is null)
        {
            _values.Remove(key);
        }
        else
        {
            _values[key] = value;
        }
    }
}
