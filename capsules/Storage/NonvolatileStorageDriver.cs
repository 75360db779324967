// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Capsules.Core;
using Tock.Kernel;
using Tock.Kernel.Abi;
using Tock.Kernel.Hil.Storage;
using Tock.Kernel.Processes;
using Tock.Kernel.Syscalls;

namespace Tock.Capsules.Storage;

/// <summary>Nonvolatile storage for applications, driver number 0x50001.</summary>
/// <remarks>
/// <code>
/// Command 0                  present   Success
///         1                  size      Success (bytes of the region)
///         2 (offset, length) read      Success, and upcall 0 comes; INVAL if the region ends before, RESERVE without a buffer,
///                                      NOMEM while an earlier operation is not done
///         3 (offset, length) write     likewise, upcall 1
/// Upcall  0 (bytes, status, 0)         it is read
///         1 (bytes, status, 0)         it is written
/// Read-Only Allow 0                    what is written
/// Read-Write Allow 0                   where it goes that is read
/// </code>
/// No more is moved than the buffer has. Upstream's driver gives all applications one and the same storage. Here each has a region of its own, which it
/// needs permission to write for (NOSUPPORT without), and the upcalls' second argument, which upstream leaves 0, says how it went.
/// </remarks>
public sealed class NonvolatileStorageDriver : RegionDriver
{
    /// <summary>The driver number.</summary>
    public const uint DriverNumber = NonvolatileStorageAbi.DriverNumber;

    private uint _upcall;

    /// <summary>Initializes a new instance of the <see cref="NonvolatileStorageDriver"/> class.</summary>
    /// <param name="processes">The board's process table.</param>
    /// <param name="storage">The storage, of which all is used.</param>
    /// <param name="regionSize">Bytes of a region.</param>
    public NonvolatileStorageDriver(ProcessTable processes, INonvolatileStorage storage, uint regionSize)
        : base(DriverNumber, processes, storage, regionSize, upcalls: 2)
    {
    }

    /// <inheritdoc/>
    private protected override uint UpcallDone => _upcall;

    /// <inheritdoc/>
    public override CommandReturn Command(
        scoped ref ProcessContext process, uint command, uint argument0, uint argument1)
    {
        if (command is 0 or > NonvolatileStorageAbi.CommandWrite)
        {
            return command == 0 ? CommandReturn.Success() : CommandReturn.Failure(ErrorCode.NotSupported);
        }

        if (!process.StoragePermissions.TryGetWriteId(out _))
        {
            return CommandReturn.Failure(ErrorCode.NotSupported);
        }

        if (command == NonvolatileStorageAbi.CommandSize)
        {
            return CommandReturn.Success(RegionSize);
        }

        PendingRequest request = new() { Command = command, Argument0 = argument0, Argument1 = argument1 };
        Result result = Describe(ref process, request).Refusal;
        if (result.IsOk)
        {
            result = Ask(ref process, command, argument0, argument1);
        }

        return CommandReturn.From(!result.IsOk && result.Error == ErrorCode.Busy ? ErrorCode.NoMemory : result);
    }

    /// <inheritdoc/>
    private protected override RegionTransfer Prepare(scoped ref ProcessContext process, PendingRequest request)
    {
        _upcall = request.Command - NonvolatileStorageAbi.CommandRead;
        return Describe(ref process, request);
    }

    /// <inheritdoc/>
    private protected override void Report(RegionTransfer transfer, Result result) =>
        Complete(result.IsOk ? transfer.Length : 0, result.StatusCode, 0);

    /// <inheritdoc/>
    private protected override void TellFailure(scoped ref ProcessContext process, ErrorCode error) => Tell(ref process, 0, (uint)error, 0);

    private RegionTransfer Describe(scoped ref ProcessContext process, PendingRequest request)
    {
        RegionTransfer transfer = new()
        {
            IsWrite = request.Command == NonvolatileStorageAbi.CommandWrite,
            Offset = request.Argument0,
            Length = request.Argument1,
        };
        transfer.Refusal = CheckRange(transfer);
        uint available = transfer.IsWrite
            ? process.ReadOnlyBuffer(RequestGrant, NonvolatileStorageAbi.BufferWrite).Length
            : process.ReadWriteBuffer(RequestGrant, NonvolatileStorageAbi.BufferRead).Length;
        if (available == 0)
        {
            transfer.Refusal = ErrorCode.Reserve;
        }

        transfer.Length = Math.Min(transfer.Length, available);
        return transfer;
    }
}
