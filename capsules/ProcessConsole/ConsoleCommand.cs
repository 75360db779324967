// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;

namespace Tock.Capsules.ProcessConsole;

/// <summary>Makes the process console answer to nothing but console-start, or wakes it again.</summary>
internal sealed class ConsoleCommand : ShellCommand
{
    private readonly Shell _shell;
    private readonly bool _starts;

    /// <summary>Initializes a new instance of the <see cref="ConsoleCommand"/> class.</summary>
    /// <param name="shell">The process console.</param>
    /// <param name="starts">Whether this is console-start, else console-stop.</param>
    internal ConsoleCommand(Shell shell, bool starts)
    {
        _shell = shell;
        _starts = starts;
    }

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> Name => _starts ? "console-start"u8 : "console-stop"u8;

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> Summary => _starts
        ? "wake the process console"u8
        : "silence it: it shows and does nothing until console-start"u8;

    /// <inheritdoc/>
    public override bool WriteLine(uint step, ReadOnlySpan<byte> argument, TextLine line)
    {
        _shell.IsSilent = !_starts;
        line.Append(_starts ? "Process console started."u8 : "Process console stopped; type console-start to wake it."u8);
        return step == 0;
    }
}
