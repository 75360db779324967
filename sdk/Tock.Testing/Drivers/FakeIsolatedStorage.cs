// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Libtock.Abi;

namespace Tock.Testing;

/// <summary>The storage of the application (driver 0x50004); all bytes are 0 at first.</summary>
public sealed class FakeIsolatedStorage : FakeDriver
{
    internal FakeIsolatedStorage()
        : base(IsolatedStorageAbi.DriverNumber)
    {
    }

    /// <summary>What is in it. Another array gives it another size.</summary>
    public byte[] Bytes { get; set; } = new byte[1024];

    /// <inheritdoc/>
    protected internal override Answer Command(DriverCall call)
    {
        if (call.Command is 0 or > IsolatedStorageAbi.CommandWrite)
        {
            return call.Command == 0 ? Answer.Success : Answer.Failure(ErrorCode.NotSupported);
        }

        return Begin(call, call.Command - IsolatedStorageAbi.CommandSize, () => Perform(call));
    }

    private (uint Status, uint Length, uint None) Perform(DriverCall call)
    {
        if (Failure != ErrorCode.None)
        {
            return ((uint)Failure, 0, 0);
        }

        if (call.Command == IsolatedStorageAbi.CommandSize)
        {
            return (0, (uint)Bytes.Length, 0);
        }

        bool isWrite = call.Command == IsolatedStorageAbi.CommandWrite;
        ReadOnlyMemory<byte> source = call.ReadOnlyBuffer(IsolatedStorageAbi.BufferWrite);
        Memory<byte> destination = call.ReadWriteBuffer(IsolatedStorageAbi.BufferRead);
        int length = isWrite ? source.Length : destination.Length;
        if (length == 0)
        {
            return ((uint)ErrorCode.Reserve, 0, 0);
        }

        if (call.Argument2 != 0 || length > Bytes.Length || call.Argument1 > (uint)(Bytes.Length - length))
        {
            return ((uint)ErrorCode.Invalid, 0, 0);
        }

        Span<byte> stored = Bytes.AsSpan((int)call.Argument1, length);
        if (isWrite)
        {
            source.Span.CopyTo(stored);
        }
        else
        {
            stored.CopyTo(destination.Span);
        }

        return (0, (uint)length, 0);
    }
}
