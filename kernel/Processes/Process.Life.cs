// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel.Loading;
using Tock.Kernel.Platform;

namespace Tock.Kernel.Processes;

/// <summary>
/// Start, stop, fault, end and start again. Owns <see cref="Fault"/>, <see cref="CompletionCode"/>, <see cref="Restarts"/>
/// and what the kernel's loop is asked to decide.
/// </summary>
/// <remarks>
/// The end of an execution takes everything at once: its identity no longer opens, so no capsule can reach its grants,
/// and its memory is set up anew before it is used again. Nothing is freed piece by piece, nothing can be forgotten.
/// An execution begins and ends for good only in the kernel's loop, never inside a system call: what happens inside one
/// leaves a wish, and the process's bit in <see cref="ProcessTable.Attention"/>.
/// </remarks>
internal sealed partial class Process
{
    /// <summary>Gets what the process did to be stopped; the cause is None if it did nothing wrong.</summary>
    internal ProcessFault Fault { get; private set; }

    /// <summary>Gets a value indicating whether the process has a fault that the fault policy has not decided about.</summary>
    internal bool HasUnhandledFault { get; private set; }

    /// <summary>Gets a value indicating whether the application is to be started again.</summary>
    internal bool WantsStart { get; private set; }

    /// <summary>Gets a value indicating whether the application is to be forgotten.</summary>
    internal bool WantsUnload { get; private set; }

    /// <summary>Gets a value indicating whether the application has ended an execution by Exit since it was loaded.</summary>
    internal bool HasCompletionCode { get; private set; }

    /// <summary>Gets the completion code of the last Exit; see <see cref="HasCompletionCode"/>.</summary>
    internal uint CompletionCode { get; private set; }

    /// <summary>Gets how often the application has been started again.</summary>
    internal uint Restarts { get; private set; }

    /// <summary>Gets a value indicating whether the kernel's loop has yet to decide about the process.</summary>
    internal bool HasAttention => (_table.Attention & _readyBit) != 0;

    /// <summary>Puts an application into this empty slot and makes it ready to start.</summary>
    /// <param name="binary">What the loader found in flash.</param>
    /// <param name="block">RAM for it: at least the smallest break plus the kernel-owned part.</param>
    internal void Load(in ProcessBinary binary, in MemoryBlock block)
    {
        _binary = binary;
        IsRestricted = binary.IsRestricted;
        _block = block;
        Restarts = 0;
        HasCompletionCode = false;
        Start();
    }

    /// <summary>
    /// Gives the process more room at the end of its block. Only for one that has not executed yet: it is set up anew, and stays
    /// the execution that it is, since nobody can have seen it.
    /// </summary>
    /// <param name="end">First byte after the larger block.</param>
    internal void Extend(uint end)
    {
        _block = _block.ExtendedTo(end);
        SetUp();
    }

    /// <summary>Ends this execution, if it has not ended, and starts the application anew in the block it has.</summary>
    internal void Restart()
    {
        Restarts++;
        Start();
    }

    /// <summary>Starts the application anew in another block.</summary>
    /// <param name="block">RAM as for <see cref="Load"/>.</param>
    internal void Restart(in MemoryBlock block)
    {
        _block = block;
        Restart();
    }

    /// <summary>Records that the process did something forbidden. It does not run again in this execution.</summary>
    /// <param name="fault">What it did.</param>
    internal void SetFault(ProcessFault fault)
    {
        Fault = fault;
        HasUnhandledFault = true;
        End(ProcessState.Faulted);
        _table.Attention |= _readyBit;
    }

    /// <summary>Records that the fault policy has decided.</summary>
    internal void AcknowledgeFault() => HasUnhandledFault = false;

    /// <summary>Exit: the process ends itself.</summary>
    /// <param name="completionCode">The code it leaves.</param>
    /// <param name="restart">Whether it asks to be started again.</param>
    internal void Exit(uint completionCode, bool restart)
    {
        HasCompletionCode = true;
        CompletionCode = completionCode;
        End(ProcessState.Terminated);
        if (restart)
        {
            RequestStart();
        }
    }

    /// <summary>Ends the process, whatever it is doing. What is to be done about a fault of it is not asked any more.</summary>
    internal void Terminate()
    {
        HasUnhandledFault = false;
        End(ProcessState.Terminated);
    }

    /// <summary>Asks the kernel's loop to start the application again. Only for a process that is not alive.</summary>
    internal void RequestStart()
    {
        WantsStart = true;
        _table.Attention |= _readyBit;
    }

    /// <summary>Records that starting the application again was tried.</summary>
    internal void AcknowledgeStart() => WantsStart = false;

    /// <summary>Holds the process back. Only for a process that is alive.</summary>
    internal void Stop()
    {
        IsStopped = true;
        Enter(State);
        _boundary.LeaveProcess();
    }

    /// <summary>Lets the process go on where it was. Only for a process that is alive.</summary>
    internal void Resume()
    {
        IsStopped = false;
        Enter(State);
    }

    /// <summary>Asks the kernel's loop to forget the application.</summary>
    internal void RequestUnload()
    {
        WantsUnload = true;
        _table.Attention |= _readyBit;
    }

    /// <summary>Forgets the application: the slot and the memory are free.</summary>
    internal void Unload()
    {
        Terminate();
        WantsUnload = false;
        ReleaseMemory();
        _binary = default;
        IsRestricted = false;
    }

    private void End(ProcessState state)
    {
        IsStopped = false;
        WantsStart = false;
        Enter(state);
        EndSharing();
        _boundary.LeaveProcess();
    }

    private void Start()
    {
        _execution = _table.NextExecution();
        SetUp();
    }

    private void SetUp()
    {
        SystemCalls = 0;
        TimeSliceExpirations = 0;
        IsStopped = false;
        WantsStart = false;
        WatchesSwitches = false;
        HasUnhandledFault = false;
        Fault = default;
        LayOutKernelOwned();
        ResetMemory();
        ResetUpcalls();
        _boundary.SetUpInitialContext(
            StoredContext, AppBreak, Binary.InitFunction, Binary.BinaryStart, Block.Start, Block.End - Block.Start);
        Enter(ProcessState.Running);
    }
}
