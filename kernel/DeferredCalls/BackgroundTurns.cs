// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel.Platform;

namespace Tock.Kernel.DeferredCalls;

/// <summary>
/// Shares the processor between background calls and processes: background work is one more that takes turns, each at most
/// as long as a slice, and when one was used up, as many processes execute before the next as were ready at its end.
/// </summary>
/// <remarks>
/// It is the kernel's loop alone that gives such turns, so a process that is left only when it yields (under a scheduler without
/// slices) holds background work up as it does the other processes. A portion is never cut short: a turn lasts as long as its
/// last portion does.
/// </remarks>
internal sealed class BackgroundTurns
{
    /// <summary>Length of a turn in milliseconds.</summary>
    internal const uint TurnMilliseconds = 10;

    private readonly ISchedulerTimer _timer;
    private uint _executionsFirst;
    private bool _isTurn;

    /// <summary>Initializes a new instance of the <see cref="BackgroundTurns"/> class.</summary>
    /// <param name="timer">Measures turns, which begin and end while no process executes.</param>
    internal BackgroundTurns(ISchedulerTimer timer) => _timer = timer;

    /// <summary>Tells whether the next portion of background work may be done before a process executes.</summary>
    /// <param name="ready">The ready processes, a bit each.</param>
    /// <returns>True if so.</returns>
    internal bool MayGoOn(uint ready)
    {
        if (ready == 0)
        {
            EndTurn();
            return true;
        }

        if (_executionsFirst != 0)
        {
            return false;
        }

        if (!_isTurn)
        {
            _isTurn = true;
            _timer.Start(_timer.TicksPerMillisecond * TurnMilliseconds);
            return true;
        }

        if (_timer.Remaining != 0)
        {
            return true;
        }

        for (; ready != 0; ready &= ready - 1)
        {
            _executionsFirst++;
        }

        return false;
    }

    /// <summary>Says that no process is ready: there is nobody to share with, and a timer that still ran would wake a board that sleeps.</summary>
    internal void EndTurn()
    {
        if (_isTurn)
        {
            _isTurn = false;
            _timer.Stop();
        }

        _executionsFirst = 0;
    }

    /// <summary>Says that a process has executed: a turn that it interrupted has ended.</summary>
    internal void ProcessExecuted()
    {
        _isTurn = false;
        if (_executionsFirst != 0)
        {
            _executionsFirst--;
        }
    }
}
