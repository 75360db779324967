// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Threading;
using System.Threading.Tasks;
using Libtock.Abi;
using Tock;

namespace Libtock;

/// <summary>
/// A region of nonvolatile storage for each application, all zeros at first (driver 0x50004). Exceptions: NOSUPPORT if the application's header
/// does not permit it to store (TockStorageWriteId in its project); INVAL beyond the region's end; RESERVE for no bytes; NOMEM if other
/// applications have all regions; NOACK if the memory does not answer; NODEVICE without a driver.
/// </summary>
public static class IsolatedStorage
{
    private static DriverQueue? s_queue;

    /// <summary>How many bytes the region has; sleeps until the driver has found out.</summary>
    /// <exception cref="TockException">NOSUPPORT, NOMEM, NOACK, NODEVICE.</exception>
    public static long Size
    {
        get
        {
            s_queue?.WaitUntilIdle();
            TockException.ThrowIf(Request(IsolatedStorageAbi.CommandSize, IsolatedStorageAbi.UpcallSize, 0).Perform(out UpcallArguments done));
            return done.Value1;
        }
    }

    /// <summary>Reads from an offset on; sleeps meanwhile.</summary>
    /// <param name="offset">The offset in bytes.</param>
    /// <param name="bytes">Where they go; as many as there is room for.</param>
    /// <exception cref="TockException">NOSUPPORT, INVAL, RESERVE, NOMEM, NOACK, NODEVICE.</exception>
    public static void Read(long offset, Span<byte> bytes)
    {
        s_queue?.WaitUntilIdle();
        TockException.ThrowIf(ReadRequest(offset).Perform(Loan.ReadWrite(IsolatedStorageAbi.BufferRead, bytes), out _));
    }

    /// <summary>Writes from an offset on; sleeps meanwhile. If power goes, each of the bytes may be as before, as wanted, or anything else.</summary>
    /// <param name="offset">The offset in bytes.</param>
    /// <param name="bytes">The bytes.</param>
    /// <exception cref="TockException">NOSUPPORT, INVAL, RESERVE, NOMEM, NOACK, NODEVICE.</exception>
    public static void Write(long offset, ReadOnlySpan<byte> bytes)
    {
        s_queue?.WaitUntilIdle();
        TockException.ThrowIf(WriteRequest(offset).Perform(Loan.ReadOnly(IsolatedStorageAbi.BufferWrite, bytes), out _));
    }

    /// <summary>Reads from an offset on while other tasks go on.</summary>
    /// <param name="offset">The offset in bytes.</param>
    /// <param name="bytes">Where they go; as many as there is room for.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="TockException">NOSUPPORT, INVAL, RESERVE, NOMEM, NOACK, NODEVICE.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Task ReadAsync(long offset, Memory<byte> bytes, CancellationToken cancellationToken = default)
    {
        s_queue ??= new DriverQueue();
        return s_queue.Perform(new DriverOperation(ReadRequest(offset)).LendReadWrite(IsolatedStorageAbi.BufferRead, bytes), cancellationToken);
    }

    /// <summary>Writes from an offset on while other tasks go on. If power goes, each of the bytes may be as before, as wanted, or anything else.</summary>
    /// <param name="offset">The offset in bytes.</param>
    /// <param name="bytes">The bytes.</param>
    /// <param name="cancellationToken">Ends the waiting; what is written then is open.</param>
    /// <exception cref="TockException">NOSUPPORT, INVAL, RESERVE, NOMEM, NOACK, NODEVICE.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Task WriteAsync(long offset, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken = default)
    {
        s_queue ??= new DriverQueue();
        return s_queue.Perform(new DriverOperation(WriteRequest(offset)).LendReadOnly(IsolatedStorageAbi.BufferWrite, bytes), cancellationToken);
    }

    private static DriverRequest ReadRequest(long offset)
    {
        return Request(IsolatedStorageAbi.CommandRead, IsolatedStorageAbi.UpcallReadDone, offset);
    }

    private static DriverRequest WriteRequest(long offset)
    {
        return Request(IsolatedStorageAbi.CommandWrite, IsolatedStorageAbi.UpcallWriteDone, offset);
    }

    private static DriverRequest Request(uint command, uint slot, long offset)
    {
        return new DriverRequest(IsolatedStorageAbi.DriverNumber, command, slot, StatusPlace.First, (uint)offset, (uint)(offset >> 32));
    }
}
