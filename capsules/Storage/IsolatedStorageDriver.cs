// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Capsules.Core;
using Tock.Kernel;
using Tock.Kernel.Abi;
using Tock.Kernel.Hil.Storage;
using Tock.Kernel.Processes;
using Tock.Kernel.Syscalls;

namespace Tock.Capsules.Storage;

/// <summary>A region of nonvolatile storage for each application, driver number 0x50004.</summary>
/// <remarks>
/// <code>
/// Command 0             present   Success
///         1             size      Success, and upcall 0 comes; NOSUPPORT without permission to write, BUSY while an earlier operation is not done
///         2 (low, high) read      from the offset on, as many bytes as the buffer has: likewise, upcall 1
///         3 (low, high) write     likewise, upcall 2
/// Upcall  0 (status, bytes of the region, 0)
///         1 (status, bytes, 0)    it is read
///         2 (status, bytes, 0)    it is written
/// Read-Only Allow 0               what is written
/// Read-Write Allow 0              where it goes that is read
/// </code>
/// The status is NOMEM if all regions are others', RESERVE if there is no buffer, INVAL if the region ends before, SIZE if the buffer was made smaller meanwhile.
/// </remarks>
public sealed class IsolatedStorageDriver : RegionDriver
{
    /// <summary>The driver number.</summary>
    public const uint DriverNumber = IsolatedStorageAbi.DriverNumber;

    private uint _upcall;

    /// <summary>Initializes a new instance of the <see cref="IsolatedStorageDriver"/> class.</summary>
    /// <param name="processes">The board's process table.</param>
    /// <param name="storage">The storage, of which all is used.</param>
    /// <param name="regionSize">Bytes of a region.</param>
    public IsolatedStorageDriver(ProcessTable processes, INonvolatileStorage storage, uint regionSize)
        : base(DriverNumber, processes, storage, regionSize, upcalls: 3)
    {
    }

    /// <inheritdoc/>
    private protected override uint UpcallDone => _upcall;

    /// <inheritdoc/>
    public override CommandReturn Command(
        scoped ref ProcessContext process, uint command, uint argument0, uint argument1)
    {
        if (command is 0 or > IsolatedStorageAbi.CommandWrite)
        {
            return command == 0 ? CommandReturn.Success() : CommandReturn.Failure(ErrorCode.NotSupported);
        }

        return CommandReturn.From(process.StoragePermissions.TryGetWriteId(out _)
            ? Ask(ref process, command, argument0, argument1)
            : ErrorCode.NotSupported);
    }

    /// <inheritdoc/>
    private protected override RegionTransfer Prepare(scoped ref ProcessContext process, PendingRequest request)
    {
        RegionTransfer transfer = default;
        _upcall = request.Command - IsolatedStorageAbi.CommandSize;
        if (request.Command != IsolatedStorageAbi.CommandSize)
        {
            transfer.IsWrite = request.Command == IsolatedStorageAbi.CommandWrite;
            transfer.Offset = request.Argument0;
            transfer.Length = transfer.IsWrite
                ? process.ReadOnlyBuffer(RequestGrant, IsolatedStorageAbi.BufferWrite).Length
                : process.ReadWriteBuffer(RequestGrant, IsolatedStorageAbi.BufferRead).Length;
            transfer.Refusal = transfer.Length == 0 ? ErrorCode.Reserve
                : request.Argument1 != 0 ? ErrorCode.Invalid
                : CheckRange(transfer);
        }

        return transfer;
    }

    /// <inheritdoc/>
    private protected override void Report(RegionTransfer transfer, Result result) =>
        Complete(result.StatusCode, !result.IsOk ? 0 : _upcall == IsolatedStorageAbi.UpcallSize ? RegionSize : transfer.Length, 0);

    /// <inheritdoc/>
    private protected override void TellFailure(scoped ref ProcessContext process, ErrorCode error) => Tell(ref process, (uint)error, 0, 0);
}
