// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel.Platform;

namespace Tock.Kernel.DeferredCalls;

/// <summary>The deferred calls of a board: at most 32, the lowest registered first.</summary>
public sealed class DeferredCallQueue
{
    private const int Capacity = 32;

    private readonly DeferredCall[] _calls;
    private readonly IUserspaceKernelBoundary _boundary;
    private int _count;
    private uint _pending;

    /// <summary>Gets a value indicating whether a call is set.</summary>
    internal bool HasPending => _pending != 0;

    /// <summary>Initializes a new instance of the <see cref="DeferredCallQueue"/> class.</summary>
    /// <param name="boundary">The processor port, told to leave the process that executes when a call is set.</param>
    /// <param name="capacity">How many deferred calls the board has, at most 32.</param>
    internal DeferredCallQueue(IUserspaceKernelBoundary boundary, uint capacity)
    {
        _boundary = boundary;
        _calls = new DeferredCall[capacity < Capacity ? capacity : Capacity];
    }

    /// <summary>Takes a deferred call in.</summary>
    /// <param name="call">The call.</param>
    /// <returns>Its bit.</returns>
    [BootTime]
    internal uint Register(DeferredCall call)
    {
        _calls[_count] = call;
        return 1u << _count++;
    }

    /// <summary>Marks calls as set and makes sure that the kernel gets to them before the next process executes.</summary>
    /// <param name="bits">Their bits.</param>
    internal void Set(uint bits)
    {
        _pending |= bits;
        _boundary.LeaveProcess();
    }

    /// <summary>
    /// Makes every call that is set now. One that is set again meanwhile waits for the next round, so that interrupts get
    /// their turn.
    /// </summary>
    internal void Service()
    {
        uint now = _pending;
        _pending = 0;
        for (int index = 0; now != 0; index++, now >>= 1)
        {
            if ((now & 1) != 0)
            {
                _calls[index].Fire();
            }
        }
    }
}
