// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Capsules.Virtualizers;
using Tock.Kernel;
using Tock.Kernel.Abi;
using Tock.Kernel.Grants;
using Tock.Kernel.Hil.Uart;
using Tock.Kernel.Processes;
using Tock.Kernel.Syscalls;

namespace Tock.Capsules.Core;

/// <summary>
/// The console for applications, driver number 0x1: writing to and reading from a serial line all of them share. A board may have another one
/// for each further line (<see cref="SerialLineDriverNumber"/>).
/// </summary>
/// <remarks>
/// <code>
/// Command 0            present         Success
///         1 (length)   write           Success; takes the place of what is left of an earlier write
///         2 (length)   read            Success; BUSY while an earlier read is not done, or without a buffer
///         3            abort reading   Success
/// Upcall  1 (length, 0, 0)             a write is done, so many bytes of it were sent
///         2 (status, length, 0)        a read is done, so many bytes have arrived
/// Read-Only Allow 1                    what to write
/// Read-Write Allow 1                   where to read to
/// </code>
/// A length beyond the buffer means all of the buffer. A write of nothing is done at once, and ends an earlier write of
/// the process where it is. A read that is aborted has status CANCEL; NOMEM or SIZE say that the buffer was taken away or made
/// smaller, FAIL that the line was disturbed. Slot 0 of each kind exists but is not used (numbers kept from older interfaces).
/// How processes share the line: <see cref="ConsoleWriter"/> and <see cref="ConsoleReader"/>.
/// </remarks>
public sealed class ConsoleDriver : SyscallDriver
{
    /// <summary>The driver number.</summary>
    public const uint DriverNumber = ConsoleAbi.DriverNumber;

    // Slots of each kind, the unused 0 included.
    private const uint UpcallCount = 3;
    private const uint BufferCount = 2;

    private readonly ConsoleWriter _writer;
    private readonly ConsoleReader _reader;

    /// <summary>Initializes a new instance of the <see cref="ConsoleDriver"/> class. Its parts are the line's clients.</summary>
    /// <param name="processes">The board's process table.</param>
    /// <param name="transmit">Sending side of the line.</param>
    /// <param name="receive">Receiving side of the line.</param>
    /// <param name="number">The number that applications reach it under.</param>
    /// <param name="labels">Says on that line who writes what; null for a line on which nobody does.</param>
    public ConsoleDriver(
        ProcessTable processes, IUartTransmit transmit, IUartReceive receive, uint number = DriverNumber, LineLabels? labels = null)
        : this(number, new Grant<ConsoleState>(processes, UpcallCount, BufferCount, BufferCount), transmit, receive, labels)
    {
    }

    private ConsoleDriver(uint number, Grant<ConsoleState> grant, IUartTransmit transmit, IUartReceive receive, LineLabels? labels)
        : base(number, grant)
    {
        _writer = new ConsoleWriter(grant, transmit, labels);
        _reader = new ConsoleReader(grant, receive);
        transmit.SetTransmitClient(_writer);
        receive.SetReceiveClient(_reader);
    }

    /// <summary>Gets what knows whether applications read at all.</summary>
    public IApplicationInput ApplicationInput => _reader;

    /// <summary>The number of a driver of this kind for a serial line beside the console.</summary>
    /// <param name="line">Which line, from 1.</param>
    /// <returns>The driver number.</returns>
    public static uint SerialLineDriverNumber(uint line) => SerialLineAbi.DriverNumber + line - 1;

    /// <inheritdoc/>
    public override CommandReturn Command(
        scoped ref ProcessContext process, uint command, uint argument0, uint argument1)
    {
        switch (command)
        {
            case ConsoleAbi.CommandPresent:
                return CommandReturn.Success();
            case ConsoleAbi.CommandWrite:
                return CommandReturn.From(_writer.Write(ref process, argument0));
            case ConsoleAbi.CommandRead:
                return CommandReturn.From(_reader.Read(ref process, argument0));
            case ConsoleAbi.CommandReadAbort:
                return CommandReturn.From(_reader.Abort(ref process));
            default:
                return CommandReturn.Failure(ErrorCode.NotSupported);
        }
    }
}
