// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Kernel.Debugging;
using Tock.Kernel.DeferredCalls;
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
    private readonly DebugWriter _output;
    private readonly FaultPolicy _faultPolicy;
    private readonly FaultReport _faultReport;
    private readonly ProcessLoader _loader;
    private readonly BoardMemory _memory;
    private readonly PanicReport _panic;

    /// <summary>Initializes a new instance of the <see cref="KernelLoop"/> class.</summary>
    /// <param name="resources">What the board provides.</param>
    internal KernelLoop(KernelResources resources)
    {
        _boundary = resources.Boundary;
        _memoryProtection = resources.MemoryProtection;
        _chip = resources.Chip;
        _timer = resources.SchedulerTimer;
        _scheduler = resources.Scheduler;
        _processes = resources.Processes;
        _deferredCalls = resources.DeferredCalls;
        _output = resources.Output;
        _faultPolicy = resources.FaultPolicy;
        Syscalls = new SyscallDispatcher(resources.Drivers, resources.Boundary);
        _memory = resources.Memory;
        _loader = new ProcessLoader(
            resources.Processes, resources.Memory, resources.MemoryProtection, resources.Boundary, resources.Output);
        _faultReport = new FaultReport(resources.Output, resources.Boundary, resources.Processes, resources.Memory);
        _panic = resources.Panic;
    }

    /// <summary>Gets the system call boundary.</summary>
    internal SyscallDispatcher Syscalls { get; }

    /// <summary>Says what the board is, loads the applications, and says which.</summary>
    /// <param name="boardName">The board's name, ASCII.</param>
    internal void Boot(ReadOnlySpan<byte> boardName)
    {
        BootBanner.PrintMemoryMap(_output, boardName, _memory);
        _loader.LoadAll();
        BootBanner.PrintProcesses(_output, _processes, _memory);
        _output.BeginBuffered();
    }

    /// <summary>Runs for ever.</summary>
    [System.Diagnostics.CodeAnalysis.DoesNotReturn]
    internal void Run()
    {
        while (true)
        {
            RunOnce();
        }
    }

    /// <summary>One round of <see cref="Run"/>.</summary>
    internal void RunOnce()
    {
        _chip.ServicePendingInterrupts();
        _deferredCalls.Service();
        if (_deferredCalls.HasPending)
        {
            return;
        }

        if (_processes.Ready == 0)
        {
            _chip.SleepUntilInterrupt();
            return;
        }

        Execute(_scheduler.Next(_processes));
    }

    private void Execute(SchedulingDecision decision)
    {
        Process process = decision.Process;
        _memoryProtection.Load(process.MemoryProtectionImage);
        _timer.Start(decision.Slice);
        _boundary.SwitchToProcess(process);
        uint remaining = _timer.Stop();
        if (remaining == 0)
        {
            process.TimeSliceExpirations++;
        }

        if (process.HasUnhandledFault)
        {
            DecideAboutFault(process);
        }
        else if (process.WantsRestart && !process.IsAlive)
        {
            process.Restart();
        }

        _scheduler.Executed(process, remaining);
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
