// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Threading;
using System.Threading.Tasks;
using Libtock.Abi;
using Tock;

namespace Libtock;

/// <summary>The board's clock with date and time of day (driver 0x90007).</summary>
public static class Clock
{
    private static DriverQueue? s_queue;

    /// <summary>Reads the time; sleeps meanwhile.</summary>
    /// <exception cref="TockException">NOACK: the clock does not answer. OFF: it stands. NODEVICE: the board has none.</exception>
    public static ClockTime Read()
    {
        s_queue?.WaitUntilIdle();
        TockException.ThrowIf(ReadRequest().Perform(out UpcallArguments done));
        return new ClockTime(done.Value1, done.Value2);
    }

    /// <summary>Sets the time; sleeps meanwhile.</summary>
    /// <param name="time">The time.</param>
    /// <exception cref="TockException">INVAL: there is no such time, or the clock cannot show it. NOACK: it does not answer. NODEVICE.</exception>
    public static void Set(ClockTime time)
    {
        s_queue?.WaitUntilIdle();
        TockException.ThrowIf(SetRequest(time).Perform(out _));
    }

    /// <summary>Reads the time while other tasks go on.</summary>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="TockException">NOACK: the clock does not answer. OFF: it stands. NODEVICE: the board has none.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static async Task<ClockTime> ReadAsync(CancellationToken cancellationToken = default)
    {
        s_queue ??= new DriverQueue();
        UpcallArguments done = await s_queue.Perform(new DriverOperation(ReadRequest()), cancellationToken);
        return new ClockTime(done.Value1, done.Value2);
    }

    /// <summary>Sets the time while other tasks go on.</summary>
    /// <param name="time">The time.</param>
    /// <param name="cancellationToken">Ends the waiting; whether it is set is open then.</param>
    /// <exception cref="TockException">INVAL: there is no such time, or the clock cannot show it. NOACK: it does not answer. NODEVICE.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Task SetAsync(ClockTime time, CancellationToken cancellationToken = default)
    {
        s_queue ??= new DriverQueue();
        return s_queue.Perform(new DriverOperation(SetRequest(time)), cancellationToken);
    }

    private static DriverRequest ReadRequest()
    {
        return new DriverRequest(DateTimeAbi.DriverNumber, DateTimeAbi.CommandRead, DateTimeAbi.UpcallDone, StatusPlace.First);
    }

    private static DriverRequest SetRequest(ClockTime time)
    {
        return new DriverRequest(DateTimeAbi.DriverNumber, DateTimeAbi.CommandSet, DateTimeAbi.UpcallDone, StatusPlace.First, time.Date, time.TimeOfDay);
    }
}
