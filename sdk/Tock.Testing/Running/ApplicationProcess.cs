// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Diagnostics;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;

namespace Tock.Testing.Running;

/// <summary>
/// The process of a whole application. It has a thread of its own that runs only while the test waits for it: at any time one of the two goes on.
/// </summary>
internal sealed class ApplicationProcess : FakeProcess, IDisposable
{
    // So long the kernel is said to take to begin a process anew that has not waited for anything: else time would stand still.
    private static readonly TimeSpan s_nextStart = TimeSpan.FromMilliseconds(10);

    [ThreadStatic]
    private static ApplicationProcess? t_ofThisThread;

    private readonly SemaphoreSlim _goesOn = new(0);
    private readonly SemaphoreSlim _handedBack = new(0);
    private readonly string _path;
    private readonly Thread _thread;
    private Func<bool> _isReady = static () => true;
    private volatile bool _isToLeave;
    private Exception? _exception;
    private bool _hasWaited;

    internal ApplicationProcess(FakeBoard board, uint index, string name, string path)
        : base(board, index, name)
    {
        _path = path;
        _thread = new Thread(Main) { IsBackground = true, Name = name };
        State = ProgramState.Sleeps;
        WaitsFor = "its start";
    }

    internal static ApplicationProcess? OfThisThread => t_ofThisThread;

    internal ProgramState State { get; private set; }

    internal string WaitsFor { get; private set; }

    /// <summary>What it ended with; null while it goes on, and if it failed.</summary>
    internal uint? CompletionCode { get; private set; }

    internal int Restarts { get; private set; }

    /// <summary>Whether it can go on without time passing.</summary>
    internal bool IsReady => State == ProgramState.Sleeps && _isReady();

    /// <inheritdoc/>
    private protected override bool HasQueue => true;

    /// <summary>Lets the application run until it sleeps, or its time is over.</summary>
    internal void Resume()
    {
        State = ProgramState.Runs;
        if (_thread.ThreadState.HasFlag(System.Threading.ThreadState.Unstarted))
        {
            _thread.Start();
        }
        else
        {
            _goesOn.Release();
        }

        if (!_handedBack.Wait(Debugger.IsAttached ? Timeout.InfiniteTimeSpan : Board.LongestRun))
        {
            Leave();
            throw new TimeoutException($"{Name} has run for {Board.LongestRun.TotalSeconds} s of the desktop's time without waiting: it is in a loop, or in methods that call each other, without an end.{Board.Transcript()}");
        }

        if (_exception is { } exception)
        {
            _exception = null;
            throw new ApplicationFailedException(Name, exception);
        }
    }

    /// <summary>Takes the thread out of the application, and waits for its end.</summary>
    public void Dispose()
    {
        if (State is ProgramState.Sleeps or ProgramState.IsPreempted && _thread.IsAlive)
        {
            State = ProgramState.Runs;
            Leave();
        }
    }

    /// <summary>Throws if the thread is to leave the application.</summary>
    internal void LeaveIfAsked()
    {
        if (_isToLeave)
        {
            throw new ProcessLeftException();
        }
    }

    /// <summary>Goes on with the test, because the time that it lets pass is over.</summary>
    internal void Preempt() => HandBack(ProgramState.IsPreempted, static () => true, "its turn");

    /// <inheritdoc/>
    private protected override void Sleep(Func<bool> isReady, string waitsFor)
    {
        if (!isReady())
        {
            HandBack(ProgramState.Sleeps, isReady, waitsFor);
        }
    }

    /// <inheritdoc/>
    private protected override void Called()
    {
        LeaveIfAsked();
        if (Ended is not null)
        {
            throw Ended;
        }

        Board.CountCall(this);
    }

    private void HandBack(ProgramState state, Func<bool> isReady, string waitsFor)
    {
        _hasWaited = true;
        _isReady = isReady;
        WaitsFor = waitsFor;
        State = state;
        _handedBack.Release();
        _goesOn.Wait();
        LeaveIfAsked();
    }

    // The thread is in the application, or about to wait for its turn. It leaves by its next system call, loop or call of a method; only code that was not
    // built for the desktop may know none of these, and is left to itself.
    private void Leave()
    {
        _isToLeave = true;
        _goesOn.Release();
        _thread.Join(Board.LongestRun);
    }

    private void Main()
    {
        t_ofThisThread = this;
        try
        {
            while (RunOnce())
            {
                Restarts++;
                Clear();
                WaitForNextStart();
            }
        }
        catch (ProcessLeftException)
        {
        }
        catch (Exception exception)
        {
            _exception = exception;
        }

        Clear();
        State = ProgramState.HasEnded;
        _handedBack.Release();
    }

    private void WaitForNextStart()
    {
        if (!_hasWaited)
        {
            FakeTimer start = Board.Clock.At(Board.Clock.Now + s_nextStart, static () => { });
            HandBack(ProgramState.Sleeps, () => start.IsStopped, "its next start");
        }

        _hasWaited = false;
    }

    // Whether it is to begin anew.
    private bool RunOnce()
    {
        try
        {
            CompletionCode = Start();
            return false;
        }
        catch (ProcessEndedException ended)
        {
            CompletionCode = ended.IsRestart ? null : ended.CompletionCode;
            return ended.IsRestart;
        }
    }

    private uint Start()
    {
        MethodInfo entry = new ApplicationLoadContext(_path).LoadFromAssemblyPath(_path).EntryPoint
            ?? throw new InvalidOperationException($"{Name} has no entry point: it is a library.");
        object?[] arguments = entry.GetParameters().Length == 0 ? [] : [Array.Empty<string>()];
        EnterTask();
        object? result = entry.Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null);
        return result is int code ? unchecked((uint)code) : 0;
    }
}
