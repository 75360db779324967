// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Kernel.Loading;
using Tock.Kernel.Platform;
using Tock.Kernel.Processes;

namespace Tock.Kernel.Debugging;

/// <summary>What the kernel says of loading: at boot the board, its memory and its processes; later each process that is added.</summary>
/// <remarks>
/// The report is sent by interrupts while processes already run, so that they need not wait for a serial line: title, memory map,
/// what the loader refused, every process as it was started, totals. What others have to say waits, and comes after it.
/// </remarks>
internal sealed class BootReport : ILoadClient, IDebugText
{
    // The steps of the report: a line each, apart from the one that waits for what lies in the output's buffer.
    private const uint FirstMapStep = 1;
    private const uint RefusalsStep = FirstMapStep + BootBanner.MapLines;
    private const uint FirstProcessStep = RefusalsStep + 1;

    private readonly DebugWriter _output;
    private readonly ProcessTable _processes;
    private readonly BoardMemory _memory;
    private bool _isBooted;
    private uint _step;

    // The loader's last line.
    private uint _refusals;

    /// <summary>Initializes a new instance of the <see cref="BootReport"/> class.</summary>
    /// <param name="output">Where it is written.</param>
    /// <param name="processes">The processes.</param>
    /// <param name="memory">The board's memory.</param>
    internal BootReport(DebugWriter output, ProcessTable processes, BoardMemory memory)
    {
        _output = output;
        _processes = processes;
        _memory = memory;
    }

    private uint TotalsStep => FirstProcessStep + _processes.Capacity;

    private bool IsEmptySlot => _step >= FirstProcessStep && _step < TotalsStep && !_processes[_step - FirstProcessStep].IsLoaded;

    /// <summary>Keeps back what is said of loading, until <see cref="Begin"/>.</summary>
    internal void Prepare() => _output.BeginHeld();

    /// <summary>Begins the report.</summary>
    /// <param name="boardName">The board's name: ASCII, at most 48 bytes.</param>
    internal void Begin(ReadOnlySpan<byte> boardName)
    {
        _output.BeginTitle();
        _output.WriteLine();
        _output.Write("TockSharp on "u8);
        _output.WriteLine(boardName);
        _output.Begin(this);
    }

    /// <inheritdoc/>
    public void Loaded(Process process)
    {
        if (_isBooted)
        {
            ProcessListing.Print(process, _output);
        }
    }

    /// <inheritdoc/>
    public void LoadingEnded()
    {
        if (!_isBooted)
        {
            _isBooted = true;
            _refusals = _output.LinesWritten;
            _output.Resume();
        }
        else
        {
            MemoryUseListing.Print(_output, _processes.MemoryUse);
        }
    }

    /// <inheritdoc/>
    public DebugTextState MoveNext()
    {
        do
        {
            if (_step == RefusalsStep && (!_isBooted || !_output.HasTaken(_refusals)))
            {
                return DebugTextState.Waiting;
            }

            _step++;
        }
        while (_step == RefusalsStep || IsEmptySlot);

        return _step <= TotalsStep ? DebugTextState.Line : DebugTextState.Ended;
    }

    /// <inheritdoc/>
    public void WriteLine(DebugWriter output)
    {
        if (_step < RefusalsStep)
        {
            BootBanner.PrintMapLine(output, _memory, _step - FirstMapStep);
        }
        else if (_step < TotalsStep)
        {
            ProcessListing.Print(_processes[_step - FirstProcessStep], output, asStarted: true);
        }
        else
        {
            BootBanner.PrintTotals(output, _processes, _processes.MemoryUse);
        }
    }
}
