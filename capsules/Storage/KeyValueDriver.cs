// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Capsules.Core;
using Tock.Capsules.Extra;
using Tock.Kernel;
using Tock.Kernel.Abi;
using Tock.Kernel.Hil.Storage;
using Tock.Kernel.ProcessBuffers;
using Tock.Kernel.Processes;
using Tock.Kernel.Syscalls;

namespace Tock.Capsules.Storage;

/// <summary>A key-value store for applications, driver number 0x50003, with the storage permissions of their headers in force.</summary>
/// <remarks>
/// <code>
/// Command 0                     present          Success
///         1                     get              Success, and the upcall comes; RESERVE without a key, SIZE if it is too long,
///                                                INVAL without permissions, NOMEM while an earlier operation is not done
///         2, 4, 5               set, add, update likewise; RESERVE without a value, SIZE if it is too long, INVAL if the application may not write
///         3                     delete           as get
///         6                     collect garbage  as get, without a key
/// Upcall  0 (status, length, 0) it is done; the length is that of the whole value, after get
/// Read-Only Allow 0             the key
///                 1             the value to store
/// Read-Write Allow 0            where the value goes that is read
/// </code>
/// The status is NOSUPPORT if the key is not there, or the application may not have it; for add, if it is there. All applications share the keys:
/// whoever takes one has it, as far as the others may not modify what that one wrote. One writer has at most half of the keys and half of the room.
/// </remarks>
public sealed class KeyValueDriver : QueuedDriver, IKeyValueClient
{
    /// <summary>The driver number.</summary>
    public const uint DriverNumber = KeyValueAbi.DriverNumber;

    private readonly IKeyValueStore _store;
    private KeyValueOperation _operation;

    /// <summary>Initializes a new instance of the <see cref="KeyValueDriver"/> class and makes it the store's client.</summary>
    /// <param name="processes">The board's process table.</param>
    /// <param name="store">The store.</param>
    public KeyValueDriver(ProcessTable processes, IKeyValueStore store)
        : base(DriverNumber, processes, readWriteBuffers: 1, readOnlyBuffers: 2)
    {
        _store = store;
        store.SetKeyValueClient(this);
    }

    /// <inheritdoc/>
    public override CommandReturn Command(
        scoped ref ProcessContext process, uint command, uint argument0, uint argument1)
    {
        if (command == KeyValueAbi.CommandPresent)
        {
            return CommandReturn.Success();
        }

        if (command > KeyValueAbi.CommandCollectGarbage)
        {
            return CommandReturn.Failure(ErrorCode.NotSupported);
        }

        Result result = Check(ref process, (KeyValueOperation)command);
        if (result.IsOk)
        {
            result = Ask(ref process, command);
        }

        return CommandReturn.From(!result.IsOk && result.Error == ErrorCode.Busy ? ErrorCode.NoMemory : result);
    }

    /// <inheritdoc/>
    public void Loaded(Result result)
    {
        if (TryOpenCurrent(out ProcessContext process))
        {
            if (result.IsOk)
            {
                result = BeginOperation(ref process, _operation);
            }
        }
        else if (result.IsOk)
        {
            // Whoever asked for it has died; the next one finds the store loaded.
            result = ErrorCode.Cancel;
        }

        if (!result.IsOk)
        {
            Complete(result.StatusCode, 0, 0);
        }
    }

    /// <inheritdoc/>
    public bool Permits(KeyValueOperation operation, uint writer) =>
        TryOpenCurrent(out ProcessContext process)
        && (operation == KeyValueOperation.Get ? process.StoragePermissions.MayRead(writer) : process.StoragePermissions.MayModify(writer));

    /// <inheritdoc/>
    public bool Supply(uint offset, scoped Span<byte> piece) =>
        TryOpenCurrent(out ProcessContext process)
        && process.ReadOnlyBuffer(RequestGrant, KeyValueAbi.BufferValue).CopyTo(piece, offset) == (uint)piece.Length;

    /// <inheritdoc/>
    public void Take(uint offset, scoped ReadOnlySpan<byte> piece)
    {
        if (TryOpenCurrent(out ProcessContext process))
        {
            process.ReadWriteBuffer(RequestGrant, KeyValueAbi.BufferOutput).CopyFrom(piece, offset);
        }
    }

    /// <inheritdoc/>
    public void Completed(uint valueLength, Result result)
    {
        if (result.IsOk && TryOpenCurrent(out ProcessContext process)
            && valueLength > process.ReadWriteBuffer(RequestGrant, KeyValueAbi.BufferOutput).Length)
        {
            result = ErrorCode.Size;
        }

        Complete(result.StatusCode, valueLength, 0);
    }

    /// <inheritdoc/>
    private protected override Result Begin(scoped ref ProcessContext process, PendingRequest request)
    {
        _operation = (KeyValueOperation)request.Command;
        return _store.IsLoaded ? BeginOperation(ref process, _operation) : _store.Load();
    }

    /// <inheritdoc/>
    private protected override void TellFailure(scoped ref ProcessContext process, ErrorCode error) => Tell(ref process, (uint)error, 0, 0);

    private static bool Stores(KeyValueOperation operation) =>
        operation is KeyValueOperation.Set or KeyValueOperation.Add or KeyValueOperation.Update;

    private Result BeginOperation(scoped ref ProcessContext process, KeyValueOperation operation)
    {
        // Once more: buffers may have been taken away since.
        Result result = Check(ref process, operation);
        if (!result.IsOk)
        {
            return result;
        }

        Portion key = default;
        ReadableProcessSlice keyBuffer = process.ReadOnlyBuffer(RequestGrant, KeyValueAbi.BufferKey);
        uint length = operation == KeyValueOperation.CollectGarbage ? 0 : keyBuffer.CopyTo(key);
        uint valueLength = Stores(operation) ? process.ReadOnlyBuffer(RequestGrant, KeyValueAbi.BufferValue).Length : 0;
        process.StoragePermissions.TryGetWriteId(out uint writer);
        return _store.Begin(operation, ((ReadOnlySpan<byte>)key).Slice(0, (int)length), valueLength, writer);
    }

    /// <summary>Checks buffers and permissions.</summary>
    private Result Check(scoped ref ProcessContext process, KeyValueOperation operation)
    {
        uint keyLength = process.ReadOnlyBuffer(RequestGrant, KeyValueAbi.BufferKey).Length;
        if (operation != KeyValueOperation.CollectGarbage && keyLength - 1 >= IKeyValueStore.MaximumKeyLength)
        {
            return keyLength == 0 ? ErrorCode.Reserve : ErrorCode.Size;
        }

        StoragePermissions permissions = process.StoragePermissions;
        if (!Stores(operation))
        {
            return permissions.IsPresent ? Result.Ok : ErrorCode.Invalid;
        }

        uint valueLength = process.ReadOnlyBuffer(RequestGrant, KeyValueAbi.BufferValue).Length;
        if (valueLength == 0 || valueLength > _store.MaximumValueLength)
        {
            return valueLength == 0 ? ErrorCode.Reserve : ErrorCode.Size;
        }

        return permissions.TryGetWriteId(out _) ? Result.Ok : ErrorCode.Invalid;
    }
}
