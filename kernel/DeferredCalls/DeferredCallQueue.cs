// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime;
using Tock.Kernel.Platform;

namespace Tock.Kernel.DeferredCalls;

/// <summary>The deferred calls of a board: at most 32, the lowest registered first.</summary>
public sealed class DeferredCallQueue
{
    private const int Capacity = 32;

    private readonly IUserspaceKernelBoundary _boundary;
    private DeferredCall? _first;
    private DeferredCall? _last;
    private int _count;
    private uint _pending;
    private uint _background;

    /// <summary>Gets a value indicating whether a call is set, of whatever class.</summary>
    internal bool HasPending => _pending != 0;

    /// <summary>Gets a value indicating whether a call is set that comes before the next process.</summary>
    internal bool HasPrompt => (_pending & ~_background) != 0;

    /// <summary>Gets a value indicating whether a call is set that takes turns with processes.</summary>
    internal bool HasBackground => (_pending & _background) != 0;

    /// <summary>Initializes a new instance of the <see cref="DeferredCallQueue"/> class.</summary>
    /// <param name="boundary">The processor port, told to leave the process that executes when a call is set.</param>
    internal DeferredCallQueue(IUserspaceKernelBoundary boundary)
    {
        _boundary = boundary;
    }

    /// <summary>Takes a deferred call in.</summary>
    /// <param name="call">The call.</param>
    /// <param name="callClass">How soon it is wanted.</param>
    /// <returns>Its bit.</returns>
    [BootTime]
    internal uint Register(DeferredCall call, DeferredCallClass callClass)
    {
        if (_count == Capacity)
        {
            Failure.Fail(FailureKind.InvalidOperation);
        }

        if (_last is null)
        {
            _first = call;
        }
        else
        {
            _last.Next = call;
        }

        _last = call;
        uint bit = 1u << _count++;
        if (callClass == DeferredCallClass.Background)
        {
            _background |= bit;
        }

        return bit;
    }

    /// <summary>
    /// Marks calls as set. The kernel gets to the prompt ones before the next process executes; for the others a process that
    /// executes is not disturbed.
    /// </summary>
    /// <param name="bits">Their bits.</param>
    internal void Set(uint bits)
    {
        _pending |= bits;
        if ((bits & ~_background) != 0)
        {
            _boundary.LeaveProcess();
        }
    }

    /// <summary>
    /// Makes every prompt call that is set now. One that is set again meanwhile waits for the next round, so that interrupts get
    /// their turn.
    /// </summary>
    internal void ServicePrompt() => Service(_pending & ~_background);

    /// <summary>Makes every background call that is set now, likewise.</summary>
    internal void ServiceBackground() => Service(_pending & _background);

    private void Service(uint now)
    {
        _pending &= ~now;
        for (DeferredCall? call = _first; call is not null && now != 0; call = call.Next, now >>= 1)
        {
            if ((now & 1) != 0)
            {
                call.Fire();
            }
        }
    }
}
