// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Kernel.Processes;

namespace Tock.Capsules.ProcessConsole;

/// <summary>Loads what is in flash and not loaded; the kernel says what comes of it.</summary>
internal sealed class LoadCommand : ShellCommand
{
    private readonly ProcessManagement _processes;

    /// <summary>Initializes a new instance of the <see cref="LoadCommand"/> class.</summary>
    /// <param name="processes">The processes.</param>
    internal LoadCommand(ProcessManagement processes)
    {
        _processes = processes;
    }

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> Name => "load"u8;

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> Summary => "load the applications in flash that are not loaded"u8;

    /// <inheritdoc/>
    public override bool WriteLine(uint step, ReadOnlySpan<byte> argument, TextLine line)
    {
        if (step != 0)
        {
            return false;
        }

        _processes.Load();
        line.Append("Looking for applications."u8);
        return true;
    }
}
