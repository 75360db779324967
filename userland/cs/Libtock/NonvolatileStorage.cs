// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Threading;
using System.Threading.Tasks;
using Libtock.Abi;
using Tock;

namespace Libtock;

/// <summary>
/// A region of nonvolatile storage for each application (driver 0x50001). Exceptions: NOSUPPORT if the application's header does not permit it
/// to store (TockStorageWriteId in its project); INVAL beyond the region's end; NOMEM if other applications have all regions; NOACK if the
/// memory does not answer; NODEVICE without a driver.
/// </summary>
public static class NonvolatileStorage
{
    private static DriverQueue? s_queue;

    /// <summary>How many bytes the region has.</summary>
    /// <exception cref="TockException">NOSUPPORT, NODEVICE.</exception>
    public static int Size => (int)Syscalls.Command(NonvolatileStorageAbi.DriverNumber, NonvolatileStorageAbi.CommandSize).GetValue();

    /// <summary>Reads from an offset on; sleeps meanwhile.</summary>
    /// <param name="offset">The offset in bytes.</param>
    /// <param name="bytes">Where they go; as many as there is room for.</param>
    /// <exception cref="TockException">NOSUPPORT, INVAL, NOMEM, NOACK, NODEVICE.</exception>
    public static void Read(int offset, Span<byte> bytes)
    {
        s_queue?.WaitUntilIdle();
        TockException.ThrowIf(ReadRequest(offset, bytes.Length).Perform(Loan.ReadWrite(NonvolatileStorageAbi.BufferRead, bytes), out _));
    }

    /// <summary>Writes from an offset on; sleeps meanwhile.</summary>
    /// <param name="offset">The offset in bytes.</param>
    /// <param name="bytes">The bytes.</param>
    /// <exception cref="TockException">NOSUPPORT, INVAL, NOMEM, NOACK, NODEVICE.</exception>
    public static void Write(int offset, ReadOnlySpan<byte> bytes)
    {
        s_queue?.WaitUntilIdle();
        TockException.ThrowIf(WriteRequest(offset, bytes.Length).Perform(Loan.ReadOnly(NonvolatileStorageAbi.BufferWrite, bytes), out _));
    }

    /// <summary>Reads from an offset on while other tasks go on.</summary>
    /// <param name="offset">The offset in bytes.</param>
    /// <param name="bytes">Where they go; as many as there is room for.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="TockException">NOSUPPORT, INVAL, NOMEM, NOACK, NODEVICE.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Task ReadAsync(int offset, Memory<byte> bytes, CancellationToken cancellationToken = default)
    {
        s_queue ??= new DriverQueue();
        DriverOperation operation = new DriverOperation(ReadRequest(offset, bytes.Length)).LendReadWrite(NonvolatileStorageAbi.BufferRead, bytes);
        return s_queue.Perform(operation, cancellationToken);
    }

    /// <summary>Writes from an offset on while other tasks go on.</summary>
    /// <param name="offset">The offset in bytes.</param>
    /// <param name="bytes">The bytes.</param>
    /// <param name="cancellationToken">Ends the waiting; what is written then is open.</param>
    /// <exception cref="TockException">NOSUPPORT, INVAL, NOMEM, NOACK, NODEVICE.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Task WriteAsync(int offset, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken = default)
    {
        s_queue ??= new DriverQueue();
        DriverOperation operation = new DriverOperation(WriteRequest(offset, bytes.Length)).LendReadOnly(NonvolatileStorageAbi.BufferWrite, bytes);
        return s_queue.Perform(operation, cancellationToken);
    }

    private static DriverRequest ReadRequest(int offset, int length)
    {
        return new DriverRequest(
            NonvolatileStorageAbi.DriverNumber, NonvolatileStorageAbi.CommandRead, NonvolatileStorageAbi.UpcallReadDone, StatusPlace.Second, (uint)offset, (uint)length);
    }

    private static DriverRequest WriteRequest(int offset, int length)
    {
        return new DriverRequest(
            NonvolatileStorageAbi.DriverNumber, NonvolatileStorageAbi.CommandWrite, NonvolatileStorageAbi.UpcallWriteDone, StatusPlace.Second, (uint)offset, (uint)length);
    }
}
