// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Runtime.CompilerServices;
using Tock.Kernel.Debugging;
using Tock.Kernel.DeferredCalls;
using Tock.Kernel.Hil.Watchdog;
using Tock.Kernel.Loading;
using Tock.Kernel.Platform;
using Tock.Kernel.Processes;
using Tock.Kernel.Scheduling;
using Tock.Kernel.Syscalls;

namespace Tock.Kernel;

/// <summary>
/// The kernel's single thread: serves interrupts and deferred calls, runs processes, decides about the faulted ones, and
/// sleeps when nothing is left to do.
/// </summary>
internal sealed class KernelLoop
{
    private readonly IUserspaceKernelBoundary _boundary;
    private readonly IMemoryProtectionUnit _memoryProtection;
    private readonly IChip _chip;
    private readonly ISchedulerTimer _timer;
    private readonly IScheduler _scheduler;
    private readonly ProcessTable _processes;
    private readonly DeferredCallQueue _deferredCalls;
    private readonly BackgroundTurns _backgroundTurns;
    private readonly DebugWriter _output;
    private readonly FaultPolicy _faultPolicy;
    private readonly FaultReport _faultReport;
    private readonly ProcessMemory _processMemory;
    private readonly ProcessLoader _loader;
    private readonly BootReport _bootReport;
    private readonly PanicReport _panic;
    private readonly IContextSwitchClient? _contextSwitchClient;
    private readonly IWatchdog? _watchdog;

    /// <summary>Initializes a new instance of the <see cref="KernelLoop"/> class.</summary>
    /// <param name="resources">What the board provides.</param>
    internal KernelLoop(in KernelResources resources)
    {
        _boundary = resources.Boundary;
        _memoryProtection = resources.MemoryProtection;
        _chip = resources.Chip;
        _timer = resources.SchedulerTimer;
        _scheduler = resources.Scheduler;
        _processes = resources.Processes;
        _deferredCalls = resources.DeferredCalls;
        _backgroundTurns = new BackgroundTurns(resources.SchedulerTimer);
        _output = resources.Output;
        _faultPolicy = resources.FaultPolicy;
        Syscalls = new SyscallDispatcher(resources.Drivers, resources.Boundary, resources.EnforcesPermissions);
        _processMemory = new ProcessMemory(
            resources.Processes, resources.Memory, resources.MemoryProtection, resources.Boundary);
        _loader = new ProcessLoader(resources, _processMemory);
        _bootReport = new BootReport(resources.Output, resources.Processes, resources.Memory);
        _loader.Client = _bootReport;
        _processes.Loader = _loader;
        _faultReport = new FaultReport(resources);
        _panic = resources.Panic;
        _contextSwitchClient = resources.ContextSwitchClient;
        _watchdog = resources.Watchdog;
    }

    /// <summary>Gets the system call boundary.</summary>
    internal SyscallDispatcher Syscalls { get; }

    /// <summary>Gets a value indicating whether applications are being loaded.</summary>
    internal bool IsLoading => _loader.IsBusy;

    /// <summary>
    /// Loads the applications, gives one of them a first turn, and then begins to say what the board is, so that nobody has to wait
    /// for the serial line.
    /// </summary>
    /// <param name="boardName">The board's name: ASCII, at most 48 bytes.</param>
    internal void Boot(ReadOnlySpan<byte> boardName)
    {
        BeginLoading();
        while (_deferredCalls.HasPending)
        {
            _chip.ServicePendingInterrupts();
            _deferredCalls.ServicePrompt();
            _deferredCalls.ServiceBackground();
        }

        if (_processes.Ready != 0)
        {
            // Whoever has the first turn, the loop goes on after it: a deferred call is set, one that finds nothing to do.
            _loader.Continue();
            Execute();
        }

        BeginReport(boardName);
    }

    /// <summary>The first part of <see cref="Boot"/>.</summary>
    internal void BeginLoading()
    {
        _bootReport.Prepare();
        _loader.Begin();
    }

    /// <summary>The last part of <see cref="Boot"/>.</summary>
    /// <param name="boardName">As for that.</param>
    internal void BeginReport(ReadOnlySpan<byte> boardName) => _bootReport.Begin(boardName);

    /// <summary>Runs for ever.</summary>
    [System.Diagnostics.CodeAnalysis.DoesNotReturn]
    internal void Run()
    {
        _watchdog?.Setup();
        while (true)
        {
            RunOnce();
        }
    }

    /// <summary>One round of <see cref="Run"/>.</summary>
    internal void RunOnce()
    {
        _watchdog?.Tickle();
        _chip.ServicePendingInterrupts();
        _deferredCalls.ServicePrompt();
        if (_processes.Attention != 0)
        {
            Attend();
        }

        if (_deferredCalls.HasPrompt)
        {
            return;
        }

        if (_deferredCalls.HasBackground && _backgroundTurns.MayGoOn(_processes.Ready))
        {
            _deferredCalls.ServiceBackground();
            return;
        }

        if (_processes.Ready == 0)
        {
            _backgroundTurns.EndTurn();
            _watchdog?.Suspend();
            _chip.SleepUntilInterrupt();
            _watchdog?.Resume();
            return;
        }

        Execute();
    }

    /// <summary>
    /// Gets a value indicating whether nothing is to be done but to go over from one process to the next. The processor port
    /// asks when a process has been left and no interrupt is recorded, and calls <see cref="SwitchDirectly"/> then.
    /// </summary>
    internal bool CanSwitchDirectly
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            ProcessTable processes = _processes;
            return processes.Attention == 0 && !_deferredCalls.HasPending && processes.Ready != 0;
        }
    }

    /// <summary>Goes over from a process to the next one.</summary>
    /// <param name="left">The process that was left.</param>
    /// <returns>The process that executes next.</returns>
    /// <remarks>
    /// The loop is suspended meanwhile inside <see cref="Execute"/>, where it goes on when the last of a chain of processes is
    /// left. It is the same work in another order; each process that executed is accounted for exactly once.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Process SwitchDirectly(Process left)
    {
        // Processes may follow each other like this for as long as no device interrupts.
        _watchdog?.Tickle();
        IScheduler scheduler = _scheduler;
        scheduler.Executed(left);
        return Prepare(scheduler, _processes);
    }

    private void Execute()
    {
        Process left = _boundary.SwitchToProcess(Prepare(_scheduler, _processes));
        _timer.Stop();
        _scheduler.Executed(left);
        _backgroundTurns.ProcessExecuted();
        if (_processes.Attention != 0)
        {
            Attend();
        }
    }

    /// <summary>Chooses the process that executes next, and puts its memory protection into force.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Process Prepare(IScheduler scheduler, ProcessTable processes)
    {
        Process process = scheduler.Next(processes);
        if (process.WatchesSwitches)
        {
            TellContextSwitchClient(process);
        }

        _memoryProtection.Load(process.MemoryProtectionImage);
        return process;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void TellContextSwitchClient(Process process)
    {
        ProcessContext context = new(process);
        _contextSwitchClient?.BeforeExecution(ref context);
    }

    /// <summary>Decides about every process that has done, or is asked for, something only the loop can decide.</summary>
    private void Attend()
    {
        for (uint i = 0; i < _processes.Capacity; i++)
        {
            Process process = _processes[i];
            if (!process.HasAttention)
            {
                continue;
            }

            if (process.HasUnhandledFault)
            {
                DecideAboutFault(process);
            }

            if (process.WantsUnload)
            {
                process.Unload();
            }
            else if (process.WantsStart)
            {
                Start(process);
            }

            _processes.Attention &= ~(1u << (int)i);
        }
    }

    private void Start(Process process)
    {
        process.AcknowledgeStart();
        if (process.HasMemory)
        {
            process.Restart();
        }
        else if (_processMemory.TryAllocate(process.Binary, out MemoryBlock block))
        {
            process.Restart(block);
        }
        else
        {
            _output.Write("Process "u8);
            _output.Write(process.Name);
            _output.WriteLine(" was not started: no memory is free for it; terminate another process first."u8);
        }
    }

    private void DecideAboutFault(Process process)
    {
        process.AcknowledgeFault();
        FaultAction action = _faultPolicy.Decide(process.Restarts);
        _faultReport.Print(process, action);
        if (action == FaultAction.Restart)
        {
            process.Restart();
        }
        else if (action == FaultAction.Panic)
        {
            _panic.BecauseOfProcess(process);
        }
    }
}
