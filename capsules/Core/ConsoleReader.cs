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

/// <summary>The reading half of <see cref="ConsoleDriver"/>: gives what is typed to the process that asked first.</summary>
/// <remarks>
/// The line is read byte by byte, and only while somebody reads: so a byte goes to who is first when it arrives, even
/// if the one that was first has died meanwhile, and what is typed while nobody reads stays in the UART's driver. A
/// byte nobody is left for is kept for the next reader.
/// </remarks>
internal sealed class ConsoleReader : IUartReceiveClient, IApplicationInput
{

    private readonly Grant<ConsoleState> _grant;
    private readonly IUartReceive _receive;
    private readonly byte[] _byte = new byte[1];

    private bool _receiving;
    private bool _byteHeld;

    // The process that reads first, if that is known already.
    private ProcessId _reader;
    private uint _lastTicket;

    /// <summary>Initializes a new instance of the <see cref="ConsoleReader"/> class.</summary>
    /// <param name="grant">The console's grant.</param>
    /// <param name="receive">Receiving side of the line.</param>
    internal ConsoleReader(Grant<ConsoleState> grant, IUartReceive receive)
    {
        _grant = grant;
        _receive = receive;
    }

    /// <inheritdoc/>
    public bool IsUsed
    {
        get
        {
            foreach (ref ProcessContext process in _grant.Processes)
            {
                using GrantLease<ConsoleState> lease = process.Enter(_grant);
                if (lease.IsEntered && lease.State.HasRead)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <inheritdoc/>
    public void Received(byte[] buffer, uint length, Result result)
    {
        _receiving = false;
        if (length != 0)
        {
            _byteHeld = true;
        }
        else if (!result.IsOk && FindReader() && _grant.TryOpen(_reader, out ProcessContext process))
        {
            EndRead(ref process, result);
        }

        Serve();
    }

    /// <summary>Begins a read.</summary>
    /// <param name="process">The process.</param>
    /// <param name="length">How many bytes it asks for.</param>
    /// <returns>Ok if the process will be notified.</returns>
    internal Result Read(scoped ref ProcessContext process, uint length)
    {
        Result result = Enqueue(ref process, length);
        Serve();
        return result;
    }

    /// <summary>Ends the read of a process, if it has one, with what has arrived.</summary>
    /// <param name="process">The process.</param>
    /// <returns>Ok; NOMEM if the process has no memory for the console's state.</returns>
    internal Result Abort(scoped ref ProcessContext process) => EndRead(ref process, ErrorCode.Cancel);

    private Result Enqueue(scoped ref ProcessContext process, uint length)
    {
        using GrantLease<ConsoleState> lease = process.Enter(_grant);
        if (!lease.IsEntered)
        {
            return lease.Error;
        }

        ref ConsoleState state = ref lease.State;
        uint available = process.ReadWriteBuffer(_grant, ConsoleAbi.BufferRead).Length;
        if (state.ReadTicket != 0 || available == 0)
        {
            return ErrorCode.Busy;
        }

        state.HasRead = true;
        state.ReadLength = Math.Min(available, length);
        state.ReadDone = 0;
        if (state.ReadLength == 0)
        {
            Complete(ref process, ref state, Result.Ok);
        }
        else
        {
            state.ReadTicket = NewTicket();
        }

        return Result.Ok;
    }

    private Result EndRead(scoped ref ProcessContext process, Result reason)
    {
        using GrantLease<ConsoleState> lease = process.Enter(_grant);
        if (!lease.IsEntered)
        {
            return lease.Error;
        }

        ref ConsoleState state = ref lease.State;
        if (state.ReadTicket != 0)
        {
            Complete(ref process, ref state, reason);
        }

        return Result.Ok;
    }

    /// <summary>Gives away the byte that is held, and asks for another if somebody still reads.</summary>
    private void Serve()
    {
        if (_receiving)
        {
            return;
        }

        while (FindReader())
        {
            if (!_byteHeld)
            {
                _receiving = _receive.Receive(_byte, 1).IsOk;
                return;
            }

            if (!_grant.TryOpen(_reader, out ProcessContext process) || !Deliver(ref process))
            {
                return;
            }
        }
    }

    /// <summary>Gives the held byte to a process; one whose buffer has no room for it any more is notified and passed over.</summary>
    /// <returns>False if nothing could be done.</returns>
    private bool Deliver(scoped ref ProcessContext process)
    {
        using GrantLease<ConsoleState> lease = process.Enter(_grant);
        if (!lease.IsEntered)
        {
            return false;
        }

        ref ConsoleState state = ref lease.State;
        WriteableProcessSlice slice = process.ReadWriteBuffer(_grant, ConsoleAbi.BufferRead);
        if (slice.CopyFrom(_byte, state.ReadDone) == 0)
        {
            Complete(ref process, ref state, slice.Length == 0 ? ErrorCode.NoMemory : ErrorCode.Size);
            return true;
        }

        _byteHeld = false;
        state.ReadDone++;
        if (state.ReadDone == state.ReadLength)
        {
            Complete(ref process, ref state, Result.Ok);
        }

        return true;
    }

    /// <summary>Makes <see cref="_reader"/> the live process that asked first.</summary>
    /// <returns>False if nobody reads.</returns>
    private bool FindReader()
    {
        if (_grant.TryOpen(_reader, out _))
        {
            return true;
        }

        _reader = default;
        uint oldest = 0;
        foreach (ref ProcessContext process in _grant.Processes)
        {
            using GrantLease<ConsoleState> lease = process.Enter(_grant);
            if (!lease.IsEntered)
            {
                continue;
            }

            // Tickets wrap after 2^32 reads, so it is their distance that tells which is older.
            uint ticket = lease.State.ReadTicket;
            if (ticket != 0 && (oldest == 0 || (int)(ticket - oldest) < 0))
            {
                oldest = ticket;
                _reader = process.Id;
            }
        }

        return oldest != 0;
    }

    private void Complete(scoped ref ProcessContext process, ref ConsoleState state, Result result)
    {
        if (_reader.Equals(process.Id))
        {
            _reader = default;
        }

        uint length = result.IsOk || result.Error != ErrorCode.NoMemory ? state.ReadDone : 0;
        state.ReadTicket = 0;
        process.ScheduleUpcall(_grant, ConsoleAbi.UpcallRead, result.StatusCode, length, 0);
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
