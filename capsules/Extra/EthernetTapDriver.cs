// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Capsules.Core;
using Tock.Kernel;
using Tock.Kernel.Abi;
using Tock.Kernel.Grants;
using Tock.Kernel.Hil.Ethernet;
using Tock.Kernel.ProcessBuffers;
using Tock.Kernel.Processes;
using Tock.Kernel.Syscalls;

namespace Tock.Capsules.Extra;

/// <summary>
/// Raw Ethernet frames for applications, driver number 0x30007: each gets a copy of every frame, and they send one after the other.
/// </summary>
/// <remarks>
/// <code>
/// Command 0                      present               Success
///         1                      receive statistics    Success (frames, bytes, frames dropped); NOMEM
///         2                      transmit statistics   Success (frames, bytes); NOMEM
///         3 (length, identifier) transmit              Success; SIZE, BUSY, NOMEM
///         4                      the board's address   Success (its first four bytes, its last two)
/// Upcall  0 (0, 0, 0)                                  the first frame is in the buffer
///         1 (status, length, identifier)               a frame has been sent, or could not be
/// Buffer  read-write 0           frames received: <see cref="StreamingProcessSlice"/>
///         read-write 1           8 bytes, which become 0 when a frame has been sent: the time is not measured
///         read-only 0            the frame to send
/// </code>
/// Frames begin with the destination address and end before the check sequence; they have 14 to 1518 bytes. Each one received has 12 bytes
/// before it: flags (16 bits; 0, the time is not measured), its length (16 bits), the time (64 bits; 0). A process whose buffer has no room
/// does not get the frame, which is counted, and nor do others lose anything by that. Frames that processes send are not given to others of this board. A
/// frame to send is taken from the buffer when its turn comes: the process changes nothing there before it is told. Command 4 is not upstream's.
/// </remarks>
public sealed class EthernetTapDriver : QueuedDriver, IEthernetClient
{
    /// <summary>The driver number.</summary>
    public const uint DriverNumber = EthernetTapAbi.DriverNumber;

    private const uint UpcallSlots = 2;
    private const uint ReadWriteSlots = 2;
    private const uint ReadOnlySlots = 1;
    private const uint FrameHeaderLength = 12;
    private const uint SentInformationLength = 8;

    // A multiple of 4, as adapters want it; more makes long frames little quicker.
    private const uint PieceLength = 64;

    private readonly IEthernetAdapter _adapter;
    private readonly Grant<EthernetTapState> _statistics;
    private readonly byte[] _piece = new byte[PieceLength];

    // Of the frame that is sent.
    private uint _length;
    private uint _identifier;

    /// <summary>Initializes a new instance of the <see cref="EthernetTapDriver"/> class, makes it the adapter's client and lets that receive.</summary>
    /// <param name="processes">The board's process table.</param>
    /// <param name="adapter">The adapter; nobody else uses it.</param>
    public EthernetTapDriver(ProcessTable processes, IEthernetAdapter adapter)
        : base(DriverNumber, processes, ReadWriteSlots, ReadOnlySlots, UpcallSlots)
    {
        _adapter = adapter;
        _statistics = new Grant<EthernetTapState>(processes);
        adapter.SetEthernetClient(this);
        adapter.EnableReceive();
    }

    /// <inheritdoc/>
    private protected override uint UpcallDone => EthernetTapAbi.UpcallSent;

    /// <inheritdoc/>
    public override CommandReturn Command(
        scoped ref ProcessContext process, uint command, uint argument0, uint argument1)
    {
        switch (command)
        {
            case EthernetTapAbi.CommandPresent:
                return CommandReturn.Success();
            case EthernetTapAbi.CommandReceiveStatistics:
            case EthernetTapAbi.CommandTransmitStatistics:
                return ReadStatistics(ref process, command);
            case EthernetTapAbi.CommandTransmit:
                Result valid = Check(ref process, argument0);
                return CommandReturn.From(valid.IsOk ? Ask(ref process, command, argument0, argument1) : valid);
            case EthernetTapAbi.CommandAddress:
                return CommandReturn.Success((uint)_adapter.Address, (uint)(_adapter.Address >> 32));
            default:
                return CommandReturn.Failure(ErrorCode.NotSupported);
        }
    }

    /// <inheritdoc/>
    public void FrameArrived(uint length)
    {
        uint receivers = BeginFrame(FrameHeaderLength + length);
        if (receivers == 0)
        {
            return;
        }

        Span<byte> piece = _piece;
        Span<byte> header = piece.Slice(0, (int)FrameHeaderLength);
        header.Clear();
        header[2] = (byte)length;
        header[3] = (byte)(length >> 8);
        WritePiece(receivers, 0, header);
        for (uint position = FrameHeaderLength, count = _adapter.Read(piece); count != 0; position += count, count = _adapter.Read(piece))
        {
            WritePiece(receivers, position, piece.Slice(0, (int)count));
        }

        EndFrame(receivers, length);
    }

    /// <inheritdoc/>
    public void FrameSent(Result result)
    {
        if (TryOpenCurrent(out ProcessContext process))
        {
            Span<byte> information = new(_piece, 0, (int)SentInformationLength);
            information.Clear();
            WriteableProcessSlice target = process.ReadWriteBuffer(RequestGrant, EthernetTapAbi.BufferSentInformation);
            if (target.Length >= SentInformationLength)
            {
                target.CopyFrom(information);
            }

            using GrantLease<EthernetTapState> lease = process.Enter(_statistics);
            if (lease.IsEntered && result.IsOk)
            {
                lease.State.SentFrames++;
                lease.State.SentBytes += _length;
            }
        }

        Complete(result.StatusCode, result.IsOk ? _length : 0, _identifier);
    }

    /// <inheritdoc/>
    private protected override Result Begin(scoped ref ProcessContext process, PendingRequest request)
    {
        _length = request.Argument0;
        _identifier = request.Argument1;

        // Checked anew: while the request has waited the process may have lent another buffer.
        Result result = Check(ref process, _length);
        if (result.IsOk)
        {
            result = _adapter.BeginFrame(_length);
        }

        for (uint position = 0; result.IsOk && position < _length; position += PieceLength)
        {
            Span<byte> piece = new(_piece, 0, (int)Math.Min(PieceLength, _length - position));
            process.ReadOnlyBuffer(RequestGrant, EthernetTapAbi.BufferFrame).CopyTo(piece, position);
            _adapter.Write(piece);
        }

        return result;
    }

    /// <inheritdoc/>
    private protected override void TellFailure(scoped ref ProcessContext process, ErrorCode error) =>
        Tell(ref process, (uint)error, 0, _identifier);

    private Result Check(scoped ref ProcessContext process, uint length) =>
        EthernetFrame.IsLength(length) && length <= process.ReadOnlyBuffer(RequestGrant, EthernetTapAbi.BufferFrame).Length
            ? Result.Ok
            : ErrorCode.Size;

    private CommandReturn ReadStatistics(scoped ref ProcessContext process, uint command)
    {
        using GrantLease<EthernetTapState> lease = process.Enter(_statistics);
        if (!lease.IsEntered)
        {
            return CommandReturn.Failure(lease.Error);
        }

        ref EthernetTapState state = ref lease.State;
        return command == EthernetTapAbi.CommandReceiveStatistics
            ? CommandReturn.Success(state.ReceivedFrames, state.ReceivedBytes, state.DroppedFrames)
            : CommandReturn.Success(state.SentFrames, state.SentBytes);
    }

    /// <summary>Finds out who has room for a frame; who has a buffer but no room in it has one dropped.</summary>
    /// <returns>A bit for each process that uses the driver, in their order, which stays the same until the frame has been written.</returns>
    private uint BeginFrame(uint chunkLength)
    {
        uint receivers = 0;
        uint bit = 1;
        foreach (ref ProcessContext process in RequestGrant.Processes)
        {
            WriteableProcessSlice buffer = process.ReadWriteBuffer(RequestGrant, EthernetTapAbi.BufferReceived);
            if (buffer.Length != 0)
            {
                using GrantLease<EthernetTapState> lease = process.Enter(_statistics);
                if (lease.IsEntered && new StreamingProcessSlice(buffer).Begin(chunkLength).IsOk)
                {
                    receivers |= bit;
                }
                else if (lease.IsEntered)
                {
                    lease.State.DroppedFrames++;
                }
            }

            bit <<= 1;
        }

        return receivers;
    }

    private void WritePiece(uint receivers, uint position, ReadOnlySpan<byte> piece)
    {
        foreach (ref ProcessContext process in RequestGrant.Processes)
        {
            if ((receivers & 1) != 0)
            {
                new StreamingProcessSlice(process.ReadWriteBuffer(RequestGrant, EthernetTapAbi.BufferReceived)).Write(position, piece);
            }

            receivers >>= 1;
        }
    }

    private void EndFrame(uint receivers, uint length)
    {
        foreach (ref ProcessContext process in RequestGrant.Processes)
        {
            if ((receivers & 1) != 0)
            {
                GiveFrame(ref process, length);
            }

            receivers >>= 1;
        }
    }

    private void GiveFrame(scoped ref ProcessContext process, uint length)
    {
        StreamingProcessSlice buffer = new(process.ReadWriteBuffer(RequestGrant, EthernetTapAbi.BufferReceived));
        bool isFirst = buffer.End(FrameHeaderLength + length);
        using (GrantLease<EthernetTapState> lease = process.Enter(_statistics))
        {
            if (lease.IsEntered)
            {
                lease.State.ReceivedFrames++;
                lease.State.ReceivedBytes += length;
            }
        }

        // The process finds those behind it in the buffer.
        if (isFirst)
        {
            process.ScheduleUpcall(RequestGrant, EthernetTapAbi.UpcallReceived, 0, 0, 0);
        }
    }
}
