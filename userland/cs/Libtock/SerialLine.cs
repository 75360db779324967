// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Threading;
using System.Threading.Tasks;
using Libtock.Abi;
using Tock;

namespace Libtock;

/// <summary>
/// A serial line beside the console's (driver 0x80000001; a second one has the next number), shared by all applications. Make one object for a
/// line, and keep it. Exceptions: NODEVICE if the board has no such line.
/// </summary>
public sealed class SerialLine
{
    private readonly uint _driver;
    private DriverQueue? _writes;
    private DriverQueue? _reads;

    /// <summary>Names a line.</summary>
    /// <param name="number">Its number, from 1.</param>
    public SerialLine(int number)
        : this(SerialLineAbi.DriverNumber + (uint)(number - 1))
    {
    }

    internal SerialLine(uint driver)
    {
        _driver = driver;
    }

    /// <summary>Whether the board has this line.</summary>
    public bool Exists => Syscalls.Command(_driver, SerialLineAbi.CommandPresent).IsSuccess;

    /// <summary>Writes bytes; sleeps until they are sent.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <returns>NODEVICE if the board has no such line, FAIL if the line takes no more.</returns>
    public ErrorCode TryWrite(ReadOnlySpan<byte> bytes)
    {
        WaitUntilWritten();
        return ConsoleWriter.TryWrite(_driver, bytes);
    }

    /// <summary>Writes bytes; sleeps until they are sent.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <exception cref="TockException">NODEVICE: the board has no such line. FAIL: the line takes no more.</exception>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        TockException.ThrowIf(TryWrite(bytes));
    }

    /// <summary>Reads bytes; sleeps until all of them have arrived.</summary>
    /// <param name="bytes">Where they go; as many as there is room for.</param>
    /// <returns>NODEVICE if the board has no such line, CANCEL if the read was ended early.</returns>
    public ErrorCode TryRead(Span<byte> bytes)
    {
        WaitUntilRead();
        return Read(_driver, bytes);
    }

    /// <summary>Reads bytes; sleeps until all of them have arrived.</summary>
    /// <param name="bytes">Where they go; as many as there is room for.</param>
    /// <exception cref="TockException">NODEVICE: the board has no such line.</exception>
    public void Read(Span<byte> bytes)
    {
        TockException.ThrowIf(TryRead(bytes));
    }

    /// <summary>Writes bytes while other tasks go on. Several writes take turns.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="cancellationToken">Ends the waiting; how many are sent then is open.</param>
    /// <exception cref="TockException">NODEVICE: the board has no such line. FAIL: the line takes no more.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async Task WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken = default)
    {
        _writes ??= new DriverQueue();
        while (!bytes.IsEmpty)
        {
            DriverOperation operation = new DriverOperation(WriteRequest(_driver, bytes.Length)).LendReadOnly(SerialLineAbi.BufferWrite, bytes);
            UpcallArguments done = await _writes.Perform(operation, cancellationToken);
            if (done.Value0 == 0)
            {
                throw new TockException(ErrorCode.Fail);
            }

            bytes = bytes[(int)done.Value0..];
        }
    }

    /// <summary>Reads bytes while other tasks go on. Several reads take turns.</summary>
    /// <param name="bytes">Where they go; as many as there is room for.</param>
    /// <param name="cancellationToken">Ends the reading; what has arrived by then is in the memory, and how much that is is not told.</param>
    /// <exception cref="TockException">NODEVICE: the board has no such line.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public Task ReadAsync(Memory<byte> bytes, CancellationToken cancellationToken = default)
    {
        if (bytes.IsEmpty)
        {
            return Task.CompletedTask;
        }

        _reads ??= new DriverQueue();
        DriverOperation operation = new DriverOperation(ReadRequest(_driver, bytes.Length)) { AbortCommand = SerialLineAbi.CommandReadAbort };
        return _reads.Perform(operation.LendReadWrite(SerialLineAbi.BufferRead, bytes), cancellationToken);
    }

    /// <summary>Reads from the line of a driver, the console's among them.</summary>
    internal static ErrorCode Read(uint driver, Span<byte> bytes)
    {
        return bytes.IsEmpty ? ErrorCode.None : ReadRequest(driver, bytes.Length).Perform(Loan.ReadWrite(SerialLineAbi.BufferRead, bytes), out _);
    }

    /// <summary>Lets what is written while other tasks go on end first.</summary>
    internal void WaitUntilWritten()
    {
        _writes?.WaitUntilIdle();
    }

    /// <summary>Lets what is read while other tasks go on end first.</summary>
    internal void WaitUntilRead()
    {
        _reads?.WaitUntilIdle();
    }

    private static DriverRequest WriteRequest(uint driver, int length)
    {
        return new DriverRequest(driver, SerialLineAbi.CommandWrite, SerialLineAbi.UpcallWrite, StatusPlace.None, (uint)length);
    }

    private static DriverRequest ReadRequest(uint driver, int length)
    {
        return new DriverRequest(driver, SerialLineAbi.CommandRead, SerialLineAbi.UpcallRead, StatusPlace.First, (uint)length);
    }
}
