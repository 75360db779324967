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

/// <summary>The SD card for applications, driver number 0x50002: what several applications ask for is done in their order.</summary>
/// <remarks>
/// <code>
/// Command 0           present      Success
///         1           installed    Success (1, or 0 if the last attempt to reach the card has found none)
///         2           initialise   Success, then upcall 1
///         3 (sector)  read         Success, then upcall 2; UNINSTALLED, RESERVE before 2, INVAL beyond the end
///         4 (sector)  write        Success, then upcall 3; likewise; NOMEM without a buffer
/// Upcall  0 (1, 512, KiB) initialised; (2, bytes, 0) read; (3, 0, 0) written; (4, error, status) failed
/// Read-Write Allow 0  where a sector goes; what it has no room for is left out
/// Read-Only Allow 0   the sector to write; what it lacks of 512 bytes is 0
/// </code>
/// Commands 2 to 4 are BUSY while the process waits for an earlier one. Errors in the upcall are upstream's: -10002 initialisation,
/// -10003 reading, -10004 writing; beside them is the status, where upstream has 0. There is no upcall 0 (the card was changed): slots on
/// boards that are known have no switch. Upstream gives the card to the first process that uses it, until that dies; here sectors
/// belong to nobody, and who may use the driver (its permissions) may use them all. If a process dies while its sector is written,
/// what it had not given yet is 0 there.
/// </remarks>
public sealed class SdCardDriver : QueuedDriver, IBlockDeviceClient
{
    /// <summary>The driver number.</summary>
    public const uint DriverNumber = SdCardAbi.DriverNumber;

    private const uint KindInitialized = 1;
    private const uint KindRead = 2;
    private const uint KindWritten = 3;
    private const uint KindFailed = 4;

    private const int InitializationFailed = -10002;
    private const int ReadFailed = -10003;
    private const int WriteFailed = -10004;

    private const uint SectorsPerKibibyte = 1024 / IBlockDevice.SectorSize;

    private readonly IBlockDevice _card;

    // The command under way, and of a sector: bytes that the process has got, or those of its own.
    private uint _command;
    private uint _bytes;

    /// <summary>Initializes a new instance of the <see cref="SdCardDriver"/> class and makes it the card's client.</summary>
    /// <param name="processes">The board's process table.</param>
    /// <param name="card">The card.</param>
    public SdCardDriver(ProcessTable processes, IBlockDevice card)
        : base(DriverNumber, processes, readOnlyBuffers: 1, readWriteBuffers: 1)
    {
        _card = card;
        card.SetBlockDeviceClient(this);
    }

    /// <inheritdoc/>
    public override CommandReturn Command(
        scoped ref ProcessContext process, uint command, uint argument0, uint argument1) => command switch
        {
            SdCardAbi.CommandPresent => CommandReturn.Success(),
            SdCardAbi.CommandInstalled => CommandReturn.Success(_card.IsInstalled ? 1u : 0),
            SdCardAbi.CommandInitialize or SdCardAbi.CommandRead or SdCardAbi.CommandWrite => CommandReturn.From(Ask(ref process, command, argument0)),
            _ => CommandReturn.Failure(ErrorCode.NotSupported),
        };

    /// <inheritdoc/>
    public void StoreBytes(uint offset, scoped ReadOnlySpan<byte> bytes)
    {
        if (TryOpenCurrent(out ProcessContext process))
        {
            _bytes += process.ReadWriteBuffer(RequestGrant, SdCardAbi.BufferRead).CopyFrom(bytes, offset);
        }
    }

    /// <inheritdoc/>
    public void LoadBytes(uint offset, scoped Span<byte> bytes)
    {
        if (TryOpenCurrent(out ProcessContext process))
        {
            process.ReadOnlyBuffer(RequestGrant, SdCardAbi.BufferWrite).CopyTo(bytes, offset);
        }
    }

    /// <inheritdoc/>
    public void BlockDeviceDone(Result result)
    {
        if (!result.IsOk)
        {
            Complete(KindFailed, Failure(_command), result.StatusCode);
            return;
        }

        switch (_command)
        {
            case SdCardAbi.CommandInitialize:
                Complete(KindInitialized, IBlockDevice.SectorSize, _card.SectorCount / SectorsPerKibibyte);
                break;
            case SdCardAbi.CommandRead:
                Complete(KindRead, _bytes, 0);
                break;
            default:
                Complete(KindWritten, 0, 0);
                break;
        }
    }

    /// <inheritdoc/>
    private protected override Result Begin(scoped ref ProcessContext process, PendingRequest request)
    {
        _command = request.Command;
        _bytes = 0;
        switch (request.Command)
        {
            case SdCardAbi.CommandInitialize:
                return _card.Initialize();
            case SdCardAbi.CommandRead:
                return _card.ReadSector(request.Argument0);
            default:
                ReadableProcessSlice buffer = process.ReadOnlyBuffer(RequestGrant, SdCardAbi.BufferWrite);
                return buffer.Length == 0 ? ErrorCode.NoMemory : _card.WriteSector(request.Argument0);
        }
    }

    /// <inheritdoc/>
    private protected override void TellFailure(scoped ref ProcessContext process, ErrorCode error) =>
        Tell(ref process, KindFailed, Failure(_command), (uint)error);

    private static uint Failure(uint command) => command switch
    {
        SdCardAbi.CommandInitialize => unchecked((uint)InitializationFailed),
        SdCardAbi.CommandRead => unchecked((uint)ReadFailed),
        _ => unchecked((uint)WriteFailed),
    };
}
