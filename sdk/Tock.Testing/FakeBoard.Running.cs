// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Tock.Testing.Running;

namespace Tock.Testing;

/// <content>Programs that run on the board, and the time that passes meanwhile.</content>
public sealed partial class FakeBoard
{
    // So many system calls take no time; a program that goes on asking sees time pass.
    private const int CallsWithoutTime = 10_000;

    private static readonly AsyncLocal<FakeBoard?> s_ofThisTest = new();
    private static readonly TimeSpan s_moment = TimeSpan.FromMilliseconds(1);
    private static FakeBoard? s_current;

    private readonly List<FakeApplication> _applications = [];
    private TimeSpan _until;
    private int _callsAtThisTime;
    private int _resumed;
    private bool _isRunningApplications;
    private bool _isDisposed;

    /// <summary>The board of the test that runs now.</summary>
    internal static FakeBoard Current
    {
        get
        {
            FakeBoard board = s_current ?? throw new InvalidOperationException("There is no board: a test makes one first, with 'using FakeBoard board = new();'.");
            if (s_ofThisTest.Value is { _isDisposed: false } own && own != board)
            {
                throw new InvalidOperationException(
                    "Another test has made a board meanwhile. What is static in an application is one process's, so its tests run one after the other; with xunit: [assembly: CollectionBehavior(DisableTestParallelization = true)].");
            }

            return board;
        }
    }

    /// <summary>The board of the test that runs now; none if it needs none.</summary>
    internal static FakeBoard? CurrentIfAny => s_current;

    /// <summary>The applications that were started.</summary>
    public IReadOnlyList<FakeApplication> Applications => _applications;

    /// <summary>How long an application may run without waiting, of the desktop's time: only a loop that has no end and makes no system call takes that long.</summary>
    public TimeSpan LongestRun { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Starts a whole application, which runs until it waits. Its static fields are as at the start of a process.</summary>
    /// <param name="application">The name of its assembly, which lies beside that of the tests, as the project of the tests refers to its project.</param>
    /// <exception cref="ApplicationFailedException">It has failed.</exception>
    public FakeApplication Start(string application)
    {
        Require();
        string path = Path.Combine(AppContext.BaseDirectory, application + ".dll");
        if (!File.Exists(path))
        {
            throw new ArgumentException($"There is no application {application}: {path} is not there. Refer to its project: <ProjectReference Include=\"../{application}/{application}.csproj\" />.", nameof(application));
        }

        FakeApplication started = new(new ApplicationProcess(this, Ipc.NextIndex(), application, path));
        _applications.Add(started);
        RunReady();
        return started;
    }

    /// <summary>Starts a whole application, which runs until it waits. Its static fields are as at the start of a process.</summary>
    /// <typeparam name="T">A type of it, such as <c>Program</c>.</typeparam>
    /// <exception cref="ApplicationFailedException">It has failed.</exception>
    public FakeApplication Start<T>() => Start(typeof(T).Assembly.GetName().Name!);

    /// <summary>Runs code as an application runs it: tasks take turns, and time passes when nothing is ready, until the code has ended.</summary>
    /// <param name="function">The code.</param>
    /// <exception cref="SleepsForeverException">It waits for something that nothing brings.</exception>
    public void Run(Func<Task> function)
    {
        Require();
        Test.Run(function);
    }

    /// <summary>Runs code as an application runs it: tasks take turns, and time passes when nothing is ready, until the code has ended.</summary>
    /// <param name="function">The code.</param>
    /// <typeparam name="T">What it results in.</typeparam>
    /// <exception cref="SleepsForeverException">It waits for something that nothing brings.</exception>
    public T Run<T>(Func<Task<T>> function)
    {
        Task<T>? task = null;
        Run((Func<Task>)(() => task = function()));
        return task!.Result;
    }

    /// <summary>Lets time pass until something is so.</summary>
    /// <param name="condition">What is to be so; asked whenever all programs wait.</param>
    /// <param name="within">The longest time on the board's clock; a minute if nothing is said.</param>
    /// <exception cref="SleepsForeverException">It is not so, and nothing will change any more.</exception>
    /// <exception cref="TimeoutException">It has not become so in that time.</exception>
    public void RunUntil(Func<bool> condition, TimeSpan? within = null)
    {
        Require();
        TimeSpan longest = within ?? TimeSpan.FromMinutes(1);
        TimeSpan end = longest < TimeSpan.MaxValue - Clock.Now ? Clock.Now + longest : TimeSpan.MaxValue;
        RunReady();
        while (!condition())
        {
            if (Clock.Now >= end)
            {
                throw new TimeoutException($"What the test waits for has not become so within {longest} of the board's time.{Transcript()}");
            }

            if (!PassTime(end))
            {
                throw new SleepsForeverException($"What the test waits for is not so, and nothing will change any more: {Describe()}.{Transcript()}");
            }

            Test.Settle();
        }
    }

    /// <summary>Ends all applications.</summary>
    public void Dispose()
    {
        foreach (FakeApplication application in _applications)
        {
            application.Process.Dispose();
        }

        _isDisposed = true;
        if (s_current == this)
        {
            s_current = null;
        }
    }

    /// <summary>Something has happened: whoever waits for it goes on.</summary>
    internal void Happened()
    {
        if (ApplicationProcess.OfThisThread is null && !_isRunningApplications)
        {
            Require();
            RunReady();
            Test.Settle();
        }
    }

    /// <summary>Lets time pass until a time.</summary>
    internal void PassTimeUntil(TimeSpan end)
    {
        Require();
        RunReady();
        while (Clock.Now < end)
        {
            PassTime(end);
            Test.Settle();
        }

        Happened();
    }

    /// <summary>Lets others go on, or time pass up to the next thing that happens.</summary>
    /// <returns>Whether anything has happened.</returns>
    internal bool PassTime(TestProcess process)
    {
        int resumed = _resumed;
        RunReady();
        return _resumed != resumed || PassTime(TimeSpan.MaxValue);
    }

    /// <summary>A program has made a system call.</summary>
    internal void CountCall(ApplicationProcess? limit)
    {
        _callsAtThisTime++;
        if (_callsAtThisTime < CallsWithoutTime)
        {
            return;
        }

        if (limit is not null && Clock.Now >= _until)
        {
            limit.Preempt();
        }

        Clock.MoveTo(Clock.Now + FakeClock.Tick);
    }

    internal IEnumerable<FakeProcess> Processes() => _applications.Select(application => (FakeProcess)application.Process).Prepend(Test);

    private string Describe() => _applications.Count == 0 ? "no application was started" : string.Join("; ", _applications.Select(application => application.Describe()));

    private bool PassTime(TimeSpan end)
    {
        bool isBusy = _applications.Any(application => application.Process.State == ProgramState.IsPreempted);
        TimeSpan next = Clock.NextDue ?? TimeSpan.MaxValue;
        if (!isBusy && next == TimeSpan.MaxValue && end == TimeSpan.MaxValue)
        {
            return false;
        }

        bool isSomething = isBusy || next <= end;
        next = next < end ? next : end;
        if (isBusy)
        {
            // It moves the clock itself, by its system calls.
            _until = next < Clock.Now + s_moment ? next : Clock.Now + s_moment;
            RunReady();
        }
        else
        {
            _callsAtThisTime = 0;
            Clock.MoveTo(next);
        }

        RunReady();
        return isSomething;
    }

    private void RunReady()
    {
        _isRunningApplications = true;
        try
        {
            FakeApplication? next;
            do
            {
                Clock.MoveTo(Clock.Now);
                next = _applications.Find(application => application.Process.IsReady || (application.Process.State == ProgramState.IsPreempted && Clock.Now < _until));
                if (next is not null)
                {
                    _resumed++;
                    next.Process.Resume();
                }
            }
            while (next is not null);
        }
        finally
        {
            _isRunningApplications = false;
        }
    }

    private void MakeCurrent()
    {
        s_current = this;
        s_ofThisTest.Value = this;
        LibraryState.Reset();
        Test.EnterTask();
    }

    private void Require()
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        _ = Current;
    }
}
