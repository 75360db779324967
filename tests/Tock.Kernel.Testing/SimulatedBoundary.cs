// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using Tock.Kernel.Debugging;
using Tock.Kernel.Platform;
using Tock.Kernel.Processes;

namespace Tock.Kernel.Testing;

/// <summary>
/// The processor port of a simulated process: its stacked registers are four words outside process memory, and an upcall
/// that the kernel sets up is written down instead of being executed.
/// </summary>
internal sealed class SimulatedBoundary : IUserspaceKernelBoundary
{
    /// <summary>Where every system call comes from; simulated processes have no instructions.</summary>
    public const uint SystemCallSite = 0x0002_0100;

    private readonly Dictionary<uint, nint> _frames = [];
    private readonly Dictionary<nint, Queue<DeliveredUpcall>> _upcalls = [];

    /// <inheritdoc/>
    public uint StoredContextSize => 40;

    /// <inheritdoc/>
    public uint InitialAccessibleSize => 32;

    /// <summary>Gets how often the kernel decided to leave the process that executes.</summary>
    internal int Departures { get; set; }

    /// <summary>Gets or sets what a process does when the kernel lets it execute; without it tests make the system calls themselves.</summary>
    internal Action<Process>? Execute { get; set; }

    /// <inheritdoc/>
    public void SetUpInitialContext(
        uint storedContext, uint appBreak, uint function, uint applicationStart, uint memoryStart, uint memorySize)
    {
        // A restart begins with nothing delivered.
        _upcalls[FrameOf(storedContext)] = new Queue<DeliveredUpcall>();
    }

    /// <inheritdoc/>
    public unsafe uint* StackFrame(uint storedContext) => (uint*)FrameOf(storedContext);

    /// <inheritdoc/>
    public unsafe uint SystemCallAddress(uint* frame) => SystemCallSite;

    /// <inheritdoc/>
    public unsafe void SetUpcall(uint* frame, uint function, uint argument0, uint argument1, uint argument2, uint argument3) =>
        _upcalls[(nint)frame].Enqueue(new DeliveredUpcall(function, argument0, argument1, argument2, argument3));

    /// <inheritdoc/>
    public void LeaveProcess() => Departures++;

    /// <inheritdoc/>
    public Process SwitchToProcess(Process process)
    {
        Execute?.Invoke(process);
        return process;
    }

    /// <inheritdoc/>
    public void PrintContext(Process process, DebugWriter output) => output.WriteLine("(simulated registers)"u8);

    /// <summary>Takes the oldest upcall delivered to a process.</summary>
    /// <param name="storedContext">The process's stored context.</param>
    /// <param name="upcall">The upcall.</param>
    /// <returns>False if there is none.</returns>
    internal bool TryTakeUpcall(uint storedContext, out DeliveredUpcall upcall) =>
        _upcalls[FrameOf(storedContext)].TryDequeue(out upcall);

    private nint FrameOf(uint storedContext)
    {
        if (!_frames.TryGetValue(storedContext, out nint frame))
        {
            // SAFETY: never freed; a handful of words for each simulated process.
            unsafe
            {
                frame = (nint)NativeMemory.AllocZeroed(8, sizeof(uint));
            }

            _frames.Add(storedContext, frame);
        }

        return frame;
    }
}
