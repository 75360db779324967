// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Libtock.Abi;

namespace Tock.Testing;

/// <summary>What the application keeps in its own image (driver 0x50000); all bytes are 0 at first.</summary>
public sealed class FakeAppState : FakeDriver
{
    /// <summary>Where the image is said to have its room.</summary>
    internal const uint Address = 0x0002_0000;

    internal FakeAppState()
        : base(AppFlashAbi.DriverNumber)
    {
    }

    /// <summary>What is in it. Another array gives it another size, which on a board is what the project says (TockAppStateSize).</summary>
    public byte[] Bytes { get; set; } = new byte[256];

    /// <inheritdoc/>
    protected internal override Answer Command(DriverCall call)
    {
        if (call.Command is 0 or > AppFlashAbi.CommandWrite)
        {
            return call.Command == 0 ? Answer.Success : Answer.Failure(ErrorCode.NotSupported);
        }

        ErrorCode error = Check(call);
        return error == ErrorCode.None ? Begin(call, AppFlashAbi.UpcallDone, () => ((uint)Write(call), 0u, 0u), ErrorCode.NoMemory) : Answer.Failure(error);
    }

    private ErrorCode Check(DriverCall call)
    {
        uint length = (uint)call.ReadOnlyBuffer(AppFlashAbi.BufferData).Length;
        uint start = unchecked(call.Argument1 - Address);
        return length == 0 ? ErrorCode.Reserve : length <= (uint)Bytes.Length && start <= (uint)Bytes.Length - length ? ErrorCode.None : ErrorCode.Invalid;
    }

    private ErrorCode Write(DriverCall call)
    {
        ErrorCode error = Failure != ErrorCode.None ? Failure : Check(call);
        if (error == ErrorCode.None)
        {
            call.ReadOnlyBuffer(AppFlashAbi.BufferData).CopyTo(Bytes.AsMemory((int)(call.Argument1 - Address)));
        }

        return error;
    }
}
