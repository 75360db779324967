// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Threading;
using System.Threading.Tasks;

namespace Tock.Testing.Running;

/// <summary>The process whose code a test calls itself, on its own thread. Time passes when it sleeps.</summary>
internal sealed class TestProcess : FakeProcess
{
    private const int MostCallsAwake = 5_000_000;

    private int _callsAwake;
    private bool _isRunning;

    internal TestProcess(FakeBoard board)
        : base(board, 0, "test")
    {
    }

    /// <inheritdoc/>
    private protected override bool HasQueue => _isRunning;

    /// <summary>Runs code as an application runs, until its task has ended.</summary>
    internal void Run(Func<Task> function)
    {
        if (_isRunning)
        {
            throw new InvalidOperationException("The board runs code of this test already; await what is to be run inside.");
        }

        SynchronizationContext? before = SynchronizationContext.Current;
        _isRunning = true;
        try
        {
            EnterTask();
            Task task = function();
            RunUntil(() => task.IsCompleted);
            task.GetAwaiter().GetResult();
        }
        finally
        {
            _isRunning = false;
            SynchronizationContext.SetSynchronizationContext(before);
        }
    }

    /// <summary>Something has happened: handlers run, if the test's code is not one that waits itself.</summary>
    internal void Settle()
    {
        if (!_isRunning)
        {
            SynchronizationContext? before = SynchronizationContext.Current;
            DispatchAll();
            SynchronizationContext.SetSynchronizationContext(before);
        }
    }

    /// <inheritdoc/>
    private protected override void Answered()
    {
        // Who awaits an operation in a test has it at once: nobody else would let the process wait.
        if (!_isRunning && HasFreshEvent())
        {
            Settle();
        }
    }

    /// <inheritdoc/>
    private protected override void Sleep(Func<bool> isReady, string waitsFor)
    {
        _callsAwake = 0;
        while (!isReady())
        {
            if (!Board.PassTime(this))
            {
                throw new SleepsForeverException(
                    $"The program waits for {waitsFor}, which nothing brings: no alarm is set, and the test has nothing happen. Have it happen before (a press, what is typed, ...).{Board.Transcript()}");
            }
        }
    }

    /// <inheritdoc/>
    private protected override void Called()
    {
        _callsAwake++;
        if (_callsAwake > MostCallsAwake)
        {
            throw new SleepsForeverException($"The program has made {MostCallsAwake} system calls and never waits.{Board.Transcript()}");
        }

        Board.CountCall(limit: null);
    }
}
