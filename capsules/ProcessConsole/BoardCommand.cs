// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Kernel;

namespace Tock.Capsules.ProcessConsole;

/// <summary>Resets the board, or makes the kernel panic.</summary>
internal sealed class BoardCommand : ShellCommand
{
    private readonly KernelControl _kernel;
    private readonly bool _panics;

    /// <summary>Initializes a new instance of the <see cref="BoardCommand"/> class.</summary>
    /// <param name="kernel">The kernel.</param>
    /// <param name="panics">Whether this is the panic command, else the reset command.</param>
    internal BoardCommand(KernelControl kernel, bool panics)
    {
        _kernel = kernel;
        _panics = panics;
    }

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> Name => _panics ? "panic"u8 : "reset"u8;

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> Summary => _panics
        ? "make the kernel panic: a last report, then the board stands still"u8
        : "reset the board"u8;

    /// <inheritdoc/>
    public override bool WriteLine(uint step, ReadOnlySpan<byte> argument, TextLine line)
    {
        if (step == 0)
        {
            line.Append(_panics ? "The kernel panics."u8 : "The board is reset."u8);
            return true;
        }

        // Only now, when the line above is out.
        if (_panics)
        {
            _kernel.Panic();
        }
        else
        {
            _kernel.Reset();
        }

        return false;
    }
}
