// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Capsules.Core;
using Tock.Kernel;
using Tock.Kernel.Abi;
using Tock.Kernel.Hil.Storage;
using Tock.Kernel.ProcessBuffers;
using Tock.Kernel.Processes;
using Tock.Kernel.Syscalls;

namespace Tock.Capsules.Storage;

/// <summary>Writes what an application keeps in its own image, driver number 0x50000.</summary>
/// <remarks>
/// <code>
/// Command 0            present            Success
///         1 (address)  write the buffer   Success, and the upcall comes; RESERVE without a buffer, INVAL if it does not fit into one of the
///                                         writeable flash regions of the application's header, NOMEM while an earlier write is not done
/// Upcall  0 (status, 0, 0)                it is written
/// Read-Only Allow 0                       what is written
/// </code>
/// An application reads its regions itself. It is written in pieces: if the board is reset meanwhile, some of them are new and some old.
/// </remarks>
public sealed class AppFlashDriver : QueuedDriver, INonvolatileStorageClient
{
    /// <summary>The driver number.</summary>
    public const uint DriverNumber = AppFlashAbi.DriverNumber;

    private const uint PieceLength = 64;

    private readonly INonvolatileStorage _storage;
    private readonly uint _storageStart;
    private readonly byte[] _piece = new byte[PieceLength];
    private uint _address;
    private uint _done;
    private uint _length;

    /// <summary>Initializes a new instance of the <see cref="AppFlashDriver"/> class and makes it the client of its storage.</summary>
    /// <param name="processes">The board's process table.</param>
    /// <param name="storage">The flash that applications lie in, all of it.</param>
    /// <param name="storageStart">Address of its first byte.</param>
    public AppFlashDriver(ProcessTable processes, INonvolatileStorage storage, uint storageStart)
        : base(DriverNumber, processes, readOnlyBuffers: 1)
    {
        _storage = storage;
        _storageStart = storageStart;
        storage.SetStorageClient(this);
    }

    /// <inheritdoc/>
    public override CommandReturn Command(
        scoped ref ProcessContext process, uint command, uint argument0, uint argument1)
    {
        if (command is 0 or > AppFlashAbi.CommandWrite)
        {
            return command == 0 ? CommandReturn.Success() : CommandReturn.Failure(ErrorCode.NotSupported);
        }

        Result result = CheckRange(ref process, argument0, process.ReadOnlyBuffer(RequestGrant, AppFlashAbi.BufferData).Length);
        if (result.IsOk)
        {
            result = Ask(ref process, command, argument0);
        }

        return CommandReturn.From(!result.IsOk && result.Error == ErrorCode.Busy ? ErrorCode.NoMemory : result);
    }

    /// <inheritdoc/>
    public void StorageDone(byte[] buffer, Result result)
    {
        if (result.IsOk && _done != _length)
        {
            if (!TryOpenCurrent(out ProcessContext process))
            {
                Complete(0, 0, 0);
                return;
            }

            result = WriteNext(ref process);
            if (result.IsOk)
            {
                return;
            }
        }

        Complete(result.StatusCode, 0, 0);
    }

    /// <inheritdoc/>
    private protected override Result Begin(scoped ref ProcessContext process, PendingRequest request)
    {
        _address = request.Argument0;
        _length = process.ReadOnlyBuffer(RequestGrant, AppFlashAbi.BufferData).Length;
        _done = 0;
        return WriteNext(ref process);
    }

    /// <inheritdoc/>
    private protected override void TellFailure(scoped ref ProcessContext process, ErrorCode error) => Tell(ref process, (uint)error, 0, 0);

    private static Result CheckRange(scoped ref ProcessContext process, uint address, uint length) =>
        length == 0 ? ErrorCode.Reserve
        : process.OwnsWriteableFlash(address, length) ? Result.Ok
        : ErrorCode.Invalid;

    /// <summary>
    /// Writes the next piece. That it goes to the process's own image is asked each time: where that lay, another one can lie once the process
    /// has ended, but whoever puts it there waits for its turn behind this write.
    /// </summary>
    private Result WriteNext(scoped ref ProcessContext process)
    {
        uint length = Math.Min(_length - _done, PieceLength);
        uint place = _address + _done;
        Result result = CheckRange(ref process, place, length);
        if (!result.IsOk)
        {
            return result;
        }

        ReadableProcessSlice source = process.ReadOnlyBuffer(RequestGrant, AppFlashAbi.BufferData);
        if (source.CopyTo(((Span<byte>)_piece).Slice(0, (int)length), _done) != length)
        {
            return source.Length == 0 ? ErrorCode.Reserve : ErrorCode.Size;
        }

        _done += length;
        return _storage.Write(place - _storageStart, _piece, length);
    }
}
