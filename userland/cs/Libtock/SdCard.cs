// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Threading;
using System.Threading.Tasks;
using Libtock.Abi;
using Tock;

namespace Libtock;

/// <summary>
/// An SD card, in sectors of 512 bytes (driver 0x50002). All applications share it: what one writes, the others read. Exceptions: UNINSTALLED
/// without a card; RESERVE before <see cref="Initialize"/>; INVAL beyond the end; FAIL if the card has reported or made an error; NODEVICE
/// without a driver.
/// </summary>
public static class SdCard
{
    /// <summary>How many bytes a sector has.</summary>
    public const int SectorLength = 512;

    // What the first word of the event says.
    private const uint HasFailed = 4;

    private static DriverQueue? s_queue;

    /// <summary>Whether a card is there, as far as is known: false only if the last attempt to reach it has found none.</summary>
    public static bool IsInstalled => Syscalls.Command(SdCardAbi.DriverNumber, SdCardAbi.CommandInstalled) is { IsSuccess: true, Value0: not 0 };

    /// <summary>Makes the card ready, once before the first sector and again when it was changed; sleeps meanwhile.</summary>
    /// <returns>The card's size in KiB.</returns>
    /// <exception cref="TockException">UNINSTALLED, FAIL, NODEVICE; NOSUPPORT for a card that is not known.</exception>
    public static long Initialize()
    {
        s_queue?.WaitUntilIdle();
        ErrorCode error = Request(SdCardAbi.CommandInitialize).Perform(out UpcallArguments done);
        ThrowIf(error, in done);
        return done.Value2;
    }

    /// <summary>Reads a sector; sleeps meanwhile.</summary>
    /// <param name="sector">Its number.</param>
    /// <param name="bytes">Where it goes: 512 bytes, or the first of them.</param>
    /// <exception cref="TockException">UNINSTALLED, RESERVE, INVAL, FAIL, NODEVICE.</exception>
    public static void Read(uint sector, Span<byte> bytes)
    {
        s_queue?.WaitUntilIdle();
        ErrorCode error = Request(SdCardAbi.CommandRead, sector).Perform(Loan.ReadWrite(SdCardAbi.BufferRead, bytes), out UpcallArguments done);
        ThrowIf(error, in done);
    }

    /// <summary>Writes a sector; sleeps meanwhile. What it holds after a failure is open.</summary>
    /// <param name="sector">Its number.</param>
    /// <param name="bytes">512 bytes; behind fewer come zeros.</param>
    /// <exception cref="TockException">UNINSTALLED, RESERVE, INVAL, FAIL, NODEVICE.</exception>
    public static void Write(uint sector, ReadOnlySpan<byte> bytes)
    {
        s_queue?.WaitUntilIdle();
        ErrorCode error = Request(SdCardAbi.CommandWrite, sector).Perform(Loan.ReadOnly(SdCardAbi.BufferWrite, bytes), out UpcallArguments done);
        ThrowIf(error, in done);
    }

    /// <summary>Makes the card ready while other tasks go on.</summary>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>The card's size in KiB.</returns>
    /// <exception cref="TockException">UNINSTALLED, FAIL, NODEVICE; NOSUPPORT for a card that is not known.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static async Task<long> InitializeAsync(CancellationToken cancellationToken = default)
    {
        UpcallArguments done = await Perform(new DriverOperation(Request(SdCardAbi.CommandInitialize)), cancellationToken);
        return done.Value2;
    }

    /// <summary>Reads a sector while other tasks go on.</summary>
    /// <param name="sector">Its number.</param>
    /// <param name="bytes">Where it goes: 512 bytes, or the first of them.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="TockException">UNINSTALLED, RESERVE, INVAL, FAIL, NODEVICE.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Task ReadAsync(uint sector, Memory<byte> bytes, CancellationToken cancellationToken = default)
    {
        return Perform(new DriverOperation(Request(SdCardAbi.CommandRead, sector)).LendReadWrite(SdCardAbi.BufferRead, bytes), cancellationToken);
    }

    /// <summary>Writes a sector while other tasks go on. What it holds after a failure is open.</summary>
    /// <param name="sector">Its number.</param>
    /// <param name="bytes">512 bytes; behind fewer come zeros.</param>
    /// <param name="cancellationToken">Ends the waiting; what the sector holds then is open.</param>
    /// <exception cref="TockException">UNINSTALLED, RESERVE, INVAL, FAIL, NODEVICE.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Task WriteAsync(uint sector, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken = default)
    {
        return Perform(new DriverOperation(Request(SdCardAbi.CommandWrite, sector)).LendReadOnly(SdCardAbi.BufferWrite, bytes), cancellationToken);
    }

    private static async Task<UpcallArguments> Perform(DriverOperation operation, CancellationToken cancellationToken)
    {
        s_queue ??= new DriverQueue();
        UpcallArguments done = await s_queue.Perform(operation, cancellationToken);
        ThrowIf(ErrorCode.None, in done);
        return done;
    }

    private static void ThrowIf(ErrorCode error, in UpcallArguments done)
    {
        TockException.ThrowIf(error == ErrorCode.None && done.Value0 == HasFailed ? (ErrorCode)done.Value2 : error);
    }

    private static DriverRequest Request(uint command, uint sector = 0)
    {
        return new DriverRequest(SdCardAbi.DriverNumber, command, SdCardAbi.UpcallDone, StatusPlace.None, sector);
    }
}
