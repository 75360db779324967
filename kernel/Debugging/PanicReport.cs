// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Diagnostics.CodeAnalysis;
using Tock.Kernel.Processes;

namespace Tock.Kernel.Debugging;

/// <summary>The kernel's last words: what happened, and the state of every process. Then the board stands still.</summary>
internal sealed class PanicReport
{
    private readonly DebugWriter _output;
    private readonly ProcessTable _processes;
    private bool _inPanic;

    /// <summary>Initializes a new instance of the <see cref="PanicReport"/> class.</summary>
    /// <param name="output">Where it is written.</param>
    /// <param name="processes">The processes.</param>
    internal PanicReport(DebugWriter output, ProcessTable processes)
    {
        _output = output;
        _processes = processes;
    }

    /// <summary>Panics because the fault policy says that this process may not fault.</summary>
    /// <param name="process">The process.</param>
    [DoesNotReturn]
    internal void BecauseOfProcess(Process process)
    {
        Begin("a process faulted: "u8);
        _output.WriteLine(process.Name);
        PrintProcesses();
        Halt();
    }

    /// <summary>Panics because of a bug in the kernel.</summary>
    /// <param name="reason">ASCII text.</param>
    /// <param name="programCounter">Where it was noticed.</param>
    [DoesNotReturn]
    internal void BecauseOfKernel(ReadOnlySpan<byte> reason, uint programCounter)
    {
        Begin(reason);
        _output.Write(" at "u8);
        _output.WriteHex(programCounter);
        _output.WriteLine();
        PrintProcesses();
        Halt();
    }

    /// <summary>Panics because a person asked for it.</summary>
    [DoesNotReturn]
    internal void BecauseOfRequest()
    {
        Begin("requested on the process console"u8);
        _output.WriteLine();
        PrintProcesses();
        Halt();
    }

    /// <summary>Stands still for good.</summary>
    [DoesNotReturn]
    internal static void Halt()
    {
        while (true)
        {
        }
    }

    private void Begin(ReadOnlySpan<byte> reason)
    {
        if (_inPanic)
        {
            Halt();
        }

        _inPanic = true;
        _output.BeginPanic();
        _output.WriteLine();
        _output.Write("TockSharp panic: "u8);
        _output.Write(reason);
    }

    private void PrintProcesses()
    {
        for (uint i = 0; i < _processes.Capacity; i++)
        {
            Process process = _processes[i];
            if (process.IsLoaded)
            {
                ProcessListing.Print(process, _output);
            }
        }
    }
}
