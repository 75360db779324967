// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Diagnostics.CodeAnalysis;
using Tock.Kernel.Platform;
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
    /// <param name="memory">The board's memory.</param>
    internal PanicReport(DebugWriter output, ProcessTable processes, BoardMemory memory)
    {
        _output = output;
        _processes = processes;
        Memory = memory;
    }

    /// <summary>Gets the board's memory.</summary>
    internal BoardMemory Memory { get; }

    /// <summary>Panics because the fault policy says that this process may not fault.</summary>
    /// <param name="process">The process.</param>
    [DoesNotReturn]
    internal void BecauseOfProcess(Process process)
    {
        Begin("a process faulted: "u8);
        _output.WriteLine(process.Name);
        End();
    }

    /// <summary>Panics because the board cannot work.</summary>
    /// <param name="reason">ASCII text.</param>
    [DoesNotReturn]
    internal void BecauseOfBoard(ReadOnlySpan<byte> reason)
    {
        Begin(reason);
        _output.WriteLine();
        End();
    }

    /// <summary>Panics because a person asked for it.</summary>
    [DoesNotReturn]
    internal void BecauseOfRequest() => BecauseOfBoard("requested on the process console"u8);

    /// <summary>Begins the panic because of a bug in the kernel. The processor port writes what it knows, then calls <see cref="End"/>.</summary>
    /// <param name="reason">ASCII text.</param>
    /// <param name="programCounter">Where it was noticed; 0 if that is not known.</param>
    /// <returns>Where to write.</returns>
    internal DebugWriter BeginBecauseOfKernel(ReadOnlySpan<byte> reason, uint programCounter)
    {
        Begin(reason);
        if (programCounter != 0)
        {
            _output.Write(" at "u8);
            _output.WriteHex(programCounter);
        }

        _output.WriteLine();
        return _output;
    }

    /// <summary>Ends the report with the memory map and the processes, and stands still.</summary>
    [DoesNotReturn]
    internal void End()
    {
        BootBanner.PrintMemoryMap(_output, Memory);
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
                ProcessListing.PrintUse(process, _output);
            }
        }
    }
}
