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

    /// <summary>Makes every call that is set.</summary>
    internal void Service()
    {
        while (_pending != 0)
        {
            int index = 0;
            while ((_pending & (1u << index)) == 0)
            {
                index++;
            }

            _pending &= ~(1u << index);
            _calls[index].Fire();
        }
    }
}
