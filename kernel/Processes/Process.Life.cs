// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel.Loading;
using Tock.Kernel.Platform;

namespace Tock.Kernel.Processes;

/// <summary>
/// Start, fault, end and restart. Owns <see cref="Fault"/>, <see cref="CompletionCode"/>, <see cref="Restarts"/>.
/// </summary>
/// <remarks>
/// The end of an execution takes everything at once: its identity no longer opens, so no capsule can reach its grants,
/// and its memory is set up anew before it is used again. Nothing is freed piece by piece, nothing can be forgotten.
/// </remarks>
internal sealed partial class Process
{
    /// <summary>Gets what the process did to be stopped; the cause is None if it did nothing wrong.</summary>
    internal ProcessFault Fault { get; private set; }

    /// <summary>Gets a value indicating whether the process has a fault that the fault policy has not decided about.</summary>
    internal bool HasUnhandledFault { get; private set; }

    /// <summary>Gets a value indicating whether the process asked to be restarted (Exit variant 1).</summary>
    internal bool WantsRestart { get; private set; }

    /// <summary>Gets the completion code of the last Exit.</summary>
    internal uint CompletionCode { get; private set; }

    /// <summary>Gets how often the process has been restarted.</summary>
    internal uint Restarts { get; private set; }

    /// <summary>Puts an application into this empty slot and makes it ready to start.</summary>
    /// <param name="binary">What the loader found in flash.</param>
    /// <param name="block">RAM for it: at least the smallest break plus the kernel-owned part.</param>
    internal void Load(ProcessBinary binary, MemoryBlock block)
    {
        _binary = binary;
        _block = block;
        Restarts = 0;
        Start();
    }

    /// <summary>Ends this execution and starts the application anew in the same block.</summary>
    internal void Restart()
    {
        Restarts++;
        Start();
    }

    /// <summary>Records that the process did something forbidden. It does not run again in this execution.</summary>
    /// <param name="fault">What it did.</param>
    internal void SetFault(ProcessFault fault)
    {
        Fault = fault;
        HasUnhandledFault = true;
        Enter(ProcessState.Faulted);
    }

    /// <summary>Records that the fault policy has decided.</summary>
    internal void AcknowledgeFault() => HasUnhandledFault = false;

    /// <summary>Exit: the process ends itself.</summary>
    /// <param name="completionCode">The code it leaves.</param>
    /// <param name="restart">Whether it asks to be started again.</param>
    internal void Exit(uint completionCode, bool restart)
    {
        CompletionCode = completionCode;
        WantsRestart = restart;
        Enter(ProcessState.Terminated);
    }

    private void Start()
    {
        _execution = _table.NextExecution();
        SystemCalls = 0;
        TimeSliceExpirations = 0;
        WantsRestart = false;
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
