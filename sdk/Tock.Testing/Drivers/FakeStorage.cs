// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Libtock.Abi;

namespace Tock.Testing;

/// <summary>The storage of the application (driver 0x50001); all bytes are 0 at first.</summary>
public sealed class FakeStorage : FakeDriver
{
    internal FakeStorage()
        : base(NonvolatileStorageAbi.DriverNumber)
    {
    }

    /// <summary>What is in it. Another array gives it another size.</summary>
    public byte[] Bytes { get; set; } = new byte[1024];

    /// <inheritdoc/>
    protected internal override Answer Command(DriverCall call)
    {
        switch (call.Command)
        {
            case NonvolatileStorageAbi.CommandPresent:
                return Answer.Success;
            case NonvolatileStorageAbi.CommandSize:
                return Answer.Of((uint)Bytes.Length);
            case NonvolatileStorageAbi.CommandRead:
                return Transfer(call, NonvolatileStorageAbi.UpcallReadDone);
            case NonvolatileStorageAbi.CommandWrite:
                return Transfer(call, NonvolatileStorageAbi.UpcallWriteDone);
            default:
                return Answer.Failure(ErrorCode.NotSupported);
        }
    }

    private Answer Transfer(DriverCall call, uint slot)
    {
        bool isWrite = slot == NonvolatileStorageAbi.UpcallWriteDone;
        int room = isWrite ? call.ReadOnlyBuffer(NonvolatileStorageAbi.BufferWrite).Length : call.ReadWriteBuffer(NonvolatileStorageAbi.BufferRead).Length;
        if (room == 0)
        {
            return Answer.Failure(ErrorCode.Reserve);
        }

        if (call.Argument2 > (uint)Bytes.Length || call.Argument1 > (uint)Bytes.Length - call.Argument2)
        {
            return Answer.Failure(ErrorCode.Invalid);
        }

        int length = Math.Min(room, (int)call.Argument2);
        return Begin(call, slot, () => Failure == ErrorCode.None ? Copy(call, isWrite, length) : (0u, (uint)Failure, 0u), ErrorCode.NoMemory);
    }

    private (uint Length, uint Status, uint None) Copy(DriverCall call, bool isWrite, int length)
    {
        Span<byte> stored = Bytes.AsSpan((int)call.Argument1, length);
        if (isWrite)
        {
            call.ReadOnlyBuffer(NonvolatileStorageAbi.BufferWrite).Span[..length].CopyTo(stored);
        }
        else
        {
            stored.CopyTo(call.ReadWriteBuffer(NonvolatileStorageAbi.BufferRead).Span);
        }

        return ((uint)length, 0, 0);
    }
}
