// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Kernel;
using Tock.Kernel.Abi;
using Tock.Kernel.Hil.I2c;
using Tock.Kernel.Processes;
using Tock.Kernel.Syscalls;

namespace Tock.Capsules.Core;

/// <summary>
/// The I2C bus for applications, driver number 0x20003: each may have one transfer at a time, and they are made in the order asked for.
/// </summary>
/// <remarks>
/// <code>
/// Command 0                                  present      Success
///         1 (address, length)                write        Success; INVAL, SIZE, BUSY, NOMEM
///         2 (address, length)                read         likewise
///         3 (address | write length &lt;&lt; 8,
///            read length)                    write, read  likewise
/// Upcall  0 (status, 0, 0)                   NOACK if there is no device at the address, or it refused a byte
/// Buffer  read-write 1                       what to write, from its start on; what was read takes its place
/// </code>
/// INVAL says that the address has more than 7 bits; SIZE that a length is 0, longer than the buffer, or longer than
/// <see cref="MaximumLength"/>. What is written is taken from the buffer when the transfer's turn comes. An application
/// that may use this driver can reach every device on the bus, those of other drivers, too.
/// </remarks>
public sealed class I2cMasterDriver : QueuedDriver, II2cMasterClient
{
    /// <summary>The driver number.</summary>
    public const uint DriverNumber = I2cMasterAbi.DriverNumber;

    /// <summary>The most bytes of a transfer in one direction.</summary>
    public const uint MaximumLength = 64;

    private const uint BufferSlots = 2;
    private const uint AddressMask = 0xFF;
    private const int WriteLengthShift = 8;

    private readonly II2cMaster _bus;
    private readonly byte[] _buffer = new byte[MaximumLength];

    // How many bytes the transfer under way reads.
    private uint _readLength;

    /// <summary>Initializes a new instance of the <see cref="I2cMasterDriver"/> class and makes it the client of its bus.</summary>
    /// <param name="processes">The board's process table.</param>
    /// <param name="bus">The bus, or the share of it that nobody else uses.</param>
    public I2cMasterDriver(ProcessTable processes, II2cMaster bus)
        : base(DriverNumber, processes, readWriteBuffers: BufferSlots)
    {
        _bus = bus;
        bus.SetMasterClient(this);
    }

    /// <inheritdoc/>
    public override CommandReturn Command(
        scoped ref ProcessContext process, uint command, uint argument0, uint argument1)
    {
        switch (command)
        {
            case I2cMasterAbi.CommandPresent:
                return CommandReturn.Success();
            case I2cMasterAbi.CommandWrite:
            case I2cMasterAbi.CommandRead:
            case I2cMasterAbi.CommandWriteRead:
                Result valid = Check(ref process, command, argument0, argument1);
                return CommandReturn.From(valid.IsOk ? Ask(ref process, command, argument0, argument1) : valid);
            default:
                return CommandReturn.Failure(ErrorCode.NotSupported);
        }
    }

    /// <inheritdoc/>
    public void TransferDone(byte[] buffer, Result result)
    {
        if (result.IsOk && TryOpenCurrent(out ProcessContext process))
        {
            // A buffer that has become shorter meanwhile gets what fits.
            process.ReadWriteBuffer(RequestGrant, I2cMasterAbi.BufferData).CopyFrom(new ReadOnlySpan<byte>(buffer, 0, (int)_readLength));
        }

        Complete(result.StatusCode, 0, 0);
    }

    /// <inheritdoc/>
    private protected override Result Begin(scoped ref ProcessContext process, PendingRequest request)
    {
        // Checked anew: while the request has waited the process may have lent another buffer.
        Result valid = Check(ref process, request.Command, request.Argument0, request.Argument1);
        if (!valid.IsOk)
        {
            return valid;
        }

        byte address = (byte)request.Argument0;
        uint length = request.Argument1;
        process.ReadWriteBuffer(RequestGrant, I2cMasterAbi.BufferData).Readable.CopyTo(_buffer);
        _readLength = request.Command == I2cMasterAbi.CommandWrite ? 0 : length;
        return request.Command switch
        {
            I2cMasterAbi.CommandWrite => _bus.Write(address, _buffer, length),
            I2cMasterAbi.CommandRead => _bus.Read(address, _buffer, length),
            _ => _bus.WriteRead(address, _buffer, request.Argument0 >> WriteLengthShift, length),
        };
    }

    /// <inheritdoc/>
    private protected override void TellFailure(scoped ref ProcessContext process, ErrorCode error) => Tell(ref process, (uint)error, 0, 0);

    private Result Check(scoped ref ProcessContext process, uint command, uint target, uint length)
    {
        bool writesAndReads = command == I2cMasterAbi.CommandWriteRead;
        uint address = writesAndReads ? target & AddressMask : target;
        if (address > II2cMaster.HighestAddress)
        {
            return ErrorCode.Invalid;
        }

        uint writeLength = writesAndReads ? target >> WriteLengthShift : length;
        uint room = Math.Min(process.ReadWriteBuffer(RequestGrant, I2cMasterAbi.BufferData).Length, MaximumLength);
        return Math.Min(writeLength, length) == 0 || Math.Max(writeLength, length) > room ? ErrorCode.Size : Result.Ok;
    }
}
