// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel;
using Tock.Kernel.Grants;
using Tock.Kernel.Processes;
using Tock.Kernel.Syscalls;

namespace Tock.Capsules.Core;

/// <summary>
/// A driver of a device that makes one operation at a time: each process may ask for one, and they are made in the order in which they
/// were asked for, so that each process has its turn before another has two.
/// </summary>
/// <remarks>
/// Who has asked is told with upcall <see cref="UpcallDone"/>. A process may die while it waits, which takes its request away, or while its operation is under
/// way: then the operation goes on to its end, and nobody is told.
/// </remarks>
public abstract class QueuedDriver : SyscallDriver
{
    private readonly Grant<PendingRequest> _grant;
    private bool _isBusy;

    // Whose operation is under way, if the process still lives.
    private ProcessId _current;
    private uint _lastTicket;

    /// <summary>Initializes a new instance of the <see cref="QueuedDriver"/> class.</summary>
    /// <param name="number">The number that applications reach the driver under.</param>
    /// <param name="processes">The board's process table.</param>
    /// <param name="readWriteBuffers">Number of Read-Write Allow slots.</param>
    /// <param name="readOnlyBuffers">Number of Read-Only Allow slots.</param>
    /// <param name="upcalls">Number of upcall slots.</param>
    private protected QueuedDriver(
        uint number, ProcessTable processes, uint readWriteBuffers = 0, uint readOnlyBuffers = 0, uint upcalls = 1)
        : this(number, new Grant<PendingRequest>(processes, upcalls, readOnlyBuffers, readWriteBuffers))
    {
    }

    private QueuedDriver(uint number, Grant<PendingRequest> grant)
        : base(number, grant)
    {
        _grant = grant;
    }

    /// <summary>Gets the driver's grant.</summary>
    private protected Grant RequestGrant => _grant;

    /// <summary>Gets the upcall that tells how an operation has ended.</summary>
    private protected virtual uint UpcallDone => 0;

    /// <summary>Begins an operation.</summary>
    /// <param name="process">Who has asked for it.</param>
    /// <param name="request">What was asked for.</param>
    /// <returns>Ok if <see cref="Complete"/> will be called, later; or why not.</returns>
    private protected abstract Result Begin(scoped ref ProcessContext process, PendingRequest request);

    /// <summary>Tells a process, with <see cref="Tell"/>, that its operation could not begin when its turn came.</summary>
    /// <param name="process">The process.</param>
    /// <param name="error">Why.</param>
    private protected abstract void TellFailure(scoped ref ProcessContext process, ErrorCode error);

    /// <summary>Asks for an operation.</summary>
    /// <param name="process">Who asks.</param>
    /// <param name="command">The command.</param>
    /// <param name="argument0">Its first argument.</param>
    /// <param name="argument1">Its second argument.</param>
    /// <returns>Ok if the process will be told; Busy if it has asked before and was not told yet; NoMemory; what Begin says.</returns>
    private protected Result Ask(scoped ref ProcessContext process, uint command, uint argument0 = 0, uint argument1 = 0)
    {
        PendingRequest request = new() { Command = command, Argument0 = argument0, Argument1 = argument1 };
        Result result = Enqueue(ref process, ref request);
        if (!result.IsOk || _isBusy)
        {
            return result;
        }

        return TryBegin(ref process, request);
    }

    /// <summary>Answers what needs no operation: the process is told at once that it is done.</summary>
    /// <param name="process">Who asks.</param>
    /// <param name="argument1">Second argument of the upcall, whose first is 0 for success.</param>
    /// <param name="argument2">Third argument.</param>
    /// <returns>Ok; Busy if the process has asked for an operation and was not told yet; NoMemory.</returns>
    private protected Result TellAtOnce(scoped ref ProcessContext process, uint argument1 = 0, uint argument2 = 0)
    {
        Result result = CheckIdle(ref process);
        if (result.IsOk)
        {
            Tell(ref process, 0, argument1, argument2);
        }

        return result;
    }

    /// <summary>Tells whether a process may ask for an operation.</summary>
    /// <param name="process">The process.</param>
    /// <returns>Ok; Busy if it has asked for one and was not told yet; NoMemory.</returns>
    private protected Result CheckIdle(scoped ref ProcessContext process)
    {
        using GrantLease<PendingRequest> lease = process.Enter(_grant);
        if (!lease.IsEntered)
        {
            return lease.Error;
        }

        return lease.State.Ticket == 0 ? Result.Ok : ErrorCode.Busy;
    }

    /// <summary>Opens the process whose operation is under way.</summary>
    /// <param name="process">The process.</param>
    /// <returns>False if it has died.</returns>
    private protected bool TryOpenCurrent(out ProcessContext process) => _grant.TryOpen(_current, out process);

    /// <summary>Tells a process how its operation has ended.</summary>
    /// <param name="process">The process.</param>
    /// <param name="argument0">First argument of the upcall.</param>
    /// <param name="argument1">Second argument.</param>
    /// <param name="argument2">Third argument.</param>
    private protected void Tell(scoped ref ProcessContext process, uint argument0, uint argument1, uint argument2) =>
        process.ScheduleUpcall(_grant, UpcallDone, argument0, argument1, argument2);

    /// <summary>The operation is over: tells its process, if that lives, and begins the next one.</summary>
    /// <param name="argument0">First argument of the upcall.</param>
    /// <param name="argument1">Second argument.</param>
    /// <param name="argument2">Third argument.</param>
    private protected void Complete(uint argument0, uint argument1, uint argument2)
    {
        if (_grant.TryOpen(_current, out ProcessContext process))
        {
            Forget(ref process);
            Tell(ref process, argument0, argument1, argument2);
        }

        _isBusy = false;
        _current = default;
        while (!_isBusy && TryFindNext(out ProcessId next))
        {
            BeginNext(next);
        }
    }

    private void BeginNext(ProcessId next)
    {
        if (!_grant.TryOpen(next, out ProcessContext process))
        {
            return;
        }

        Result result = TryBegin(ref process, Request(ref process));
        if (!result.IsOk)
        {
            TellFailure(ref process, result.Error);
        }
    }

    private Result TryBegin(scoped ref ProcessContext process, PendingRequest request)
    {
        Result result = Begin(ref process, request);
        if (result.IsOk)
        {
            _isBusy = true;
            _current = process.Id;
            MarkUnderWay(ref process);
        }
        else
        {
            Forget(ref process);
        }

        return result;
    }

    private Result Enqueue(scoped ref ProcessContext process, ref PendingRequest request)
    {
        using GrantLease<PendingRequest> lease = process.Enter(_grant);
        if (!lease.IsEntered)
        {
            return lease.Error;
        }

        if (lease.State.Ticket != 0)
        {
            return ErrorCode.Busy;
        }

        request.Ticket = NewTicket();
        lease.State = request;
        return Result.Ok;
    }

    private PendingRequest Request(scoped ref ProcessContext process)
    {
        using GrantLease<PendingRequest> lease = process.Enter(_grant);
        return lease.IsEntered ? lease.State : default;
    }

    private void MarkUnderWay(scoped ref ProcessContext process)
    {
        using GrantLease<PendingRequest> lease = process.Enter(_grant);
        if (lease.IsEntered)
        {
            lease.State.IsUnderWay = true;
        }
    }

    private void Forget(scoped ref ProcessContext process)
    {
        using GrantLease<PendingRequest> lease = process.Enter(_grant);
        if (lease.IsEntered)
        {
            lease.State = default;
        }
    }

    private bool TryFindNext(out ProcessId next)
    {
        next = default;
        uint oldest = 0;
        foreach (ref ProcessContext process in _grant.Processes)
        {
            PendingRequest request = Request(ref process);

            // Tickets wrap after 2^32 requests, so it is their distance that tells which is older.
            if (request.Ticket != 0 && !request.IsUnderWay && (oldest == 0 || (int)(request.Ticket - oldest) < 0))
            {
                oldest = request.Ticket;
                next = process.Id;
            }
        }

        return oldest != 0;
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
