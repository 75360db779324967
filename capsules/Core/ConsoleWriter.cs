// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Capsules.Virtualizers;
using Tock.Kernel;
using Tock.Kernel.Abi;
using Tock.Kernel.Grants;
using Tock.Kernel.Hil.Uart;
using Tock.Kernel.Processes;
using Tock.Kernel.ProcessBuffers;

namespace Tock.Capsules.Core;

/// <summary>The writing half of <see cref="ConsoleDriver"/>: sends all processes' writes over one line, in pieces.</summary>
/// <remarks>
/// Processes take turns in the order of their tickets. A turn ends where a line of text ends, so that the lines of two
/// processes do not mix, or after <see cref="MaximumTurn"/> bytes without one, so that nobody keeps the line. What is left
/// of the write then gets a new ticket, behind all who wait. A process that dies in its turn simply is not found any more when
/// its piece has been sent.
/// </remarks>
internal sealed class ConsoleWriter : IUartTransmitClient
{
    private const int PieceCapacity = 64;
    private const uint MaximumTurn = 256;

    // What is left of a piece with a label.
    private const int RoomBesideLabel = PieceCapacity - LineLabels.FixedLength - LineLabels.LongestName;

    private readonly Grant<ConsoleState> _grant;
    private readonly IUartTransmit _transmit;
    private readonly LineLabels? _labels;
    private readonly byte[] _piece = new byte[PieceCapacity];

    // The process whose piece is being sent; none if the line is free.
    private ProcessId _writer;
    private uint _turnLength;

    // What of the piece being sent is its label; a piece is no longer than a byte can say.
    private byte _labelLength;
    private bool _turnEnds;

    // The piece being sent belongs to a write that a newer one of the same process has replaced.
    private bool _pieceOverruled;
    private uint _lastTicket;

    /// <summary>Initializes a new instance of the <see cref="ConsoleWriter"/> class.</summary>
    /// <param name="grant">The console's grant.</param>
    /// <param name="transmit">Sending side of the line.</param>
    /// <param name="labels">Says on that line who writes what; or null.</param>
    internal ConsoleWriter(Grant<ConsoleState> grant, IUartTransmit transmit, LineLabels? labels)
    {
        _labels = labels;
        _grant = grant;
        _transmit = transmit;
    }

    /// <inheritdoc/>
    public void Transmitted(byte[] buffer, uint length, Result result)
    {
        ProcessId writer = _writer;
        _writer = default;
        if (_grant.TryOpen(writer, out ProcessContext process))
        {
            FinishPiece(ref process, length - Math.Min(length, (uint)_labelLength), result);
        }
        else
        {
            _turnLength = 0;
            _pieceOverruled = false;
        }

        StartNext();
    }

    /// <summary>Begins a write.</summary>
    /// <param name="process">The process.</param>
    /// <param name="length">How many bytes it asks to write.</param>
    /// <returns>Ok if the process will be notified.</returns>
    internal Result Write(scoped ref ProcessContext process, uint length)
    {
        Result result = Enqueue(ref process, length);
        if (!_writer.IsSome)
        {
            StartNext();
        }

        return result;
    }

    private Result Enqueue(scoped ref ProcessContext process, uint length)
    {
        using GrantLease<ConsoleState> lease = process.Enter(_grant);
        if (!lease.IsEntered)
        {
            return lease.Error;
        }

        ref ConsoleState state = ref lease.State;
        if (state.WriteTicket != 0)
        {
            if (length == 0)
            {
                Cancel(ref process, ref state);
                return Result.Ok;
            }

            // The new write takes the place of what is left of the old one, behind the piece that is being sent; there is one
            // upcall, at the end of the new one.
            if (_writer.Equals(process.Id))
            {
                _pieceOverruled = true;
            }
        }

        uint available = process.ReadOnlyBuffer(_grant, ConsoleAbi.BufferWrite).Length;
        state.WriteLength = Math.Min(available, length);
        state.WriteDone = 0;
        if (state.WriteTicket != 0)
        {
            return Result.Ok;
        }

        if (state.WriteLength == 0)
        {
            Complete(ref process, ref state);
        }
        else
        {
            state.WriteTicket = NewTicket();
        }

        return Result.Ok;
    }

    /// <summary>Ends a write where it is: now, or behind the piece that is being sent.</summary>
    private void Cancel(scoped ref ProcessContext process, ref ConsoleState state)
    {
        if (_writer.Equals(process.Id))
        {
            state.WriteLength = state.WriteDone;
        }
        else
        {
            Complete(ref process, ref state);
        }
    }

    private void StartNext()
    {
        while (FindNext(out ProcessId next) && _grant.TryOpen(next, out ProcessContext process))
        {
            if (StartPiece(ref process))
            {
                return;
            }
        }
    }

    /// <summary>Finds the process that has waited longest.</summary>
    private bool FindNext(out ProcessId next)
    {
        next = default;
        uint oldest = 0;
        foreach (ref ProcessContext process in _grant.Processes)
        {
            using GrantLease<ConsoleState> lease = process.Enter(_grant);
            if (!lease.IsEntered)
            {
                continue;
            }

            // Tickets wrap after 2^32 writes, so it is their distance that tells which is older.
            uint ticket = lease.State.WriteTicket;
            if (ticket != 0 && (oldest == 0 || (int)(ticket - oldest) < 0))
            {
                oldest = ticket;
                next = process.Id;
            }
        }

        return oldest != 0;
    }

    /// <summary>Sends the next piece of a process's write.</summary>
    /// <returns>False if there was none, the write is over and its process notified; then it is another's turn.</returns>
    private bool StartPiece(scoped ref ProcessContext process)
    {
        using GrantLease<ConsoleState> lease = process.Enter(_grant);
        if (!lease.IsEntered)
        {
            return true;
        }

        ref ConsoleState state = ref lease.State;
        uint remaining = state.WriteLength - state.WriteDone;
        int room = _labels is { AreOn: true } ? RoomBesideLabel : PieceCapacity;
        int wanted = remaining < (uint)room ? (int)remaining : room;
        ReadableProcessSlice slice = process.ReadOnlyBuffer(_grant, ConsoleAbi.BufferWrite);
        uint length = slice.CopyTo(new Span<byte>(_piece, 0, wanted), state.WriteDone);
        if (length != 0)
        {
            length = EndTurnAtLine(length, remaining);
            _labelLength = room == PieceCapacity ? (byte)0 : (byte)_labels!.Insert(_piece, length, LineLabels.Application, process.Name);
            if (_transmit.Transmit(_piece, _labelLength + length).IsOk)
            {
                _writer = process.Id;
                return true;
            }
        }

        // The buffer is gone, or the line cannot send: what has been sent is all there will be.
        Complete(ref process, ref state);
        return false;
    }

    /// <summary>Cuts a piece behind its last line end if more follows, and decides whether the turn ends with it.</summary>
    private uint EndTurnAtLine(uint length, uint remaining)
    {
        _turnEnds = false;
        if (length < remaining)
        {
            uint end = length;
            while (end != 0 && _piece[end - 1] != (byte)'\n')
            {
                end--;
            }

            if (end != 0)
            {
                length = end;
                _turnEnds = true;
            }
            else
            {
                _turnEnds = _turnLength + length >= MaximumTurn;
            }
        }

        _turnLength += length;
        return length;
    }

    private void FinishPiece(scoped ref ProcessContext process, uint length, Result result)
    {
        using GrantLease<ConsoleState> lease = process.Enter(_grant);
        if (!lease.IsEntered)
        {
            return;
        }

        ref ConsoleState state = ref lease.State;
        bool isOverruled = _pieceOverruled;
        _pieceOverruled = false;
        state.WriteDone += isOverruled ? 0 : length;
        if (!result.IsOk || state.WriteDone >= state.WriteLength)
        {
            Complete(ref process, ref state);
        }
        else if (_turnEnds || (isOverruled && _turnLength >= MaximumTurn))
        {
            // A write that replaces another goes on with its turn, but makes that no longer.
            _turnLength = 0;
            state.WriteTicket = NewTicket();
        }
    }

    private void Complete(scoped ref ProcessContext process, ref ConsoleState state)
    {
        // While a piece is sent, the turn is its process's, and this is another one.
        if (!_writer.IsSome)
        {
            _turnLength = 0;
        }

        state.WriteTicket = 0;
        process.ScheduleUpcall(_grant, ConsoleAbi.UpcallWrite, state.WriteDone, 0, 0);
    }

    private uint NewTicket()
    {
        _lastTicket++;
        if (_lastTicket == 0)
        {
            _lastTicket = 1;
        }

        return _lastTicket;
    }
}
