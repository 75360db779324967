// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Kernel.Loading;
using Tock.Kernel.Platform;
using Tock.Kernel.Processes;

namespace Tock.Kernel.Debugging;

/// <summary>What the kernel says of loading: at boot the board, its memory and its processes; later each process that is added.</summary>
internal sealed class BootReport : ILoadClient
{
    private readonly DebugWriter _output;
    private readonly ProcessTable _processes;
    private readonly BoardMemory _memory;
    private bool _isBooted;

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

    /// <summary>Says what the board is.</summary>
    /// <param name="boardName">Its name, ASCII.</param>
    internal void Begin(ReadOnlySpan<byte> boardName)
    {
        BootBanner.PrintName(_output, boardName);
        BootBanner.PrintMemoryMap(_output, _memory);
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
            BootBanner.PrintProcesses(_output, _processes, _processes.MemoryUse);
            _output.BeginBuffered();
        }
        else
        {
            MemoryUseListing.Print(_output, _processes.MemoryUse);
        }
    }
}
