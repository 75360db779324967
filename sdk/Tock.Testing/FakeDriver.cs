// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Collections.Generic;
using Tock.Testing.Running;

namespace Tock.Testing;

/// <summary>A driver that a test plays. Those of the board are made of it, and a driver of one's own can be (<see cref="FakeBoard.Add"/>).</summary>
public abstract class FakeDriver
{
    private readonly HashSet<FakeProcess> _busy = [];

    /// <summary>Makes it.</summary>
    /// <param name="number">The driver number.</param>
    protected FakeDriver(uint number)
    {
        Number = number;
    }

    /// <summary>The driver number.</summary>
    public uint Number { get; }

    /// <summary>Whether the board has it; one that is not there answers NODEVICE.</summary>
    public bool IsPresent { get; set; } = true;

    /// <summary>The error that the device has from now on, so that what is asked of it fails; none at first.</summary>
    public ErrorCode Failure { get; set; }

    /// <summary>Answers a command.</summary>
    /// <param name="call">The command.</param>
    protected internal abstract Answer Command(DriverCall call);

    /// <summary>A process has ended: what the driver has kept for it goes.</summary>
    internal virtual void Forget(FakeProcess process)
    {
        _busy.Remove(process);
    }

    /// <summary>Whether an operation of a process is under way.</summary>
    private protected bool IsBusy(DriverCall call) => _busy.Contains(call.Process);

    /// <summary>Begins an operation that ends when the process waits next; a process has one at a time.</summary>
    /// <param name="call">The command.</param>
    /// <param name="slot">The subscribe number of the event that ends it.</param>
    /// <param name="end">Does it, and says what the event says.</param>
    /// <param name="busy">What is answered while another one is under way.</param>
    private protected Answer Begin(DriverCall call, uint slot, Func<(uint Value0, uint Value1, uint Value2)> end, ErrorCode busy = ErrorCode.Busy)
    {
        if (!_busy.Add(call.Process))
        {
            return Answer.Failure(busy);
        }

        call.Process.Later(() =>
        {
            if (_busy.Remove(call.Process))
            {
                (uint value0, uint value1, uint value2) = end();
                call.Schedule(slot, value0, value1, value2);
            }
        });
        return Answer.Success;
    }
}
