// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel;
using Tock.Kernel.DeferredCalls;
using Tock.Kernel.Grants;
using Tock.Kernel.Processes;
using Tock.Kernel.Syscalls;

namespace Tock.Capsules.Extra;

/// <summary>
/// A driver whose requests can take long: it works on them in portions, in turn for all processes that have one, each portion in
/// a deferred call of its own.
/// </summary>
/// <typeparam name="T">What the driver keeps in each process, the request among it.</typeparam>
/// <remarks>
/// Interrupts are served between two portions, and processes have their turns (<see cref="DeferredCallClass.Background"/>). A request belongs to its process's
/// grant and to nothing else: when the process dies there is no request any more, whatever had been done of it.
/// </remarks>
public abstract class PortionedDriver<T> : SyscallDriver, IDeferredCallClient
    where T : unmanaged
{
    private readonly Grant<T> _grant;
    private readonly DeferredCall _next;
    private readonly uint _lastCommand;

    // Whose portion was the last one: the next is that of a process behind it.
    private ProcessId _served;

    /// <summary>Initializes a new instance of the <see cref="PortionedDriver{T}"/> class.</summary>
    /// <param name="number">The number that applications reach the driver under.</param>
    /// <param name="grant">What the driver keeps in each process.</param>
    /// <param name="deferredCalls">The kernel's deferred calls.</param>
    /// <param name="lastCommand">The highest command number there is.</param>
    private protected PortionedDriver(uint number, Grant<T> grant, DeferredCallQueue deferredCalls, uint lastCommand)
        : base(number, grant)
    {
        _grant = grant;
        _next = new DeferredCall(deferredCalls, this, DeferredCallClass.Background);
        _lastCommand = lastCommand;
    }

    /// <summary>Gets the grant, for its buffers and upcalls.</summary>
    private protected Grant<T> Slots => _grant;

    /// <inheritdoc/>
    public sealed override CommandReturn Command(
        scoped ref ProcessContext process, uint command, uint argument0, uint argument1)
    {
        if (command > _lastCommand)
        {
            return CommandReturn.Failure(ErrorCode.NotSupported);
        }

        using GrantLease<T> lease = process.Enter(_grant);
        return lease.IsEntered
            ? CommandReturn.From(Serve(ref process, ref lease.State, command, argument0, argument1))
            : CommandReturn.Failure(lease.Error);
    }

    /// <inheritdoc/>
    public void DeferredCallFired()
    {
        if (!FindNext(out ProcessId next) || !_grant.TryOpen(next, out ProcessContext process))
        {
            return;
        }

        using GrantLease<T> lease = process.Enter(_grant);
        if (lease.IsEntered)
        {
            _served = next;
            Continue(ref process, ref lease.State);
            _next.Set();
        }
    }

    /// <summary>Serves a command, up to <c>lastCommand</c>.</summary>
    /// <param name="process">The calling process.</param>
    /// <param name="state">Its state.</param>
    /// <param name="command">Command number.</param>
    /// <param name="argument0">First argument.</param>
    /// <param name="argument1">Second argument.</param>
    /// <returns>The outcome.</returns>
    private protected abstract Result Serve(
        scoped ref ProcessContext process, ref T state, uint command, uint argument0, uint argument1);

    /// <summary>Tells whether a process waits for a portion that can be worked on now.</summary>
    /// <param name="state">Its state.</param>
    /// <returns>True if so.</returns>
    private protected abstract bool IsWaiting(ref T state);

    /// <summary>Does one portion of a process's request; with the last one it is no longer waiting and is notified.</summary>
    /// <param name="process">The process.</param>
    /// <param name="state">Its state.</param>
    private protected abstract void Continue(scoped ref ProcessContext process, ref T state);

    /// <summary>Says that there is something to work on.</summary>
    private protected void Begin() => _next.Set();

    /// <summary>Finds the first process that waits behind the one served last; if there is none, the first one.</summary>
    private bool FindNext(out ProcessId next)
    {
        next = default;
        bool isBehind = false;
        foreach (ref ProcessContext process in _grant.Processes)
        {
            using GrantLease<T> lease = process.Enter(_grant);
            if (lease.IsEntered && IsWaiting(ref lease.State) && (isBehind || !next.IsSome))
            {
                next = process.Id;
                if (isBehind)
                {
                    break;
                }
            }

            isBehind |= process.Id.Equals(_served);
        }

        return next.IsSome;
    }
}
