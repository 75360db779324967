// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;

namespace Tock.Capsules.ProcessConsole;

/// <summary>Lists the commands.</summary>
internal sealed class HelpCommand : ShellCommand
{
    private const int Width = 18;

    private readonly ShellCommand[] _commands;

    /// <summary>Initializes a new instance of the <see cref="HelpCommand"/> class.</summary>
    /// <param name="commands">The commands, this one among them.</param>
    internal HelpCommand(ShellCommand[] commands)
    {
        _commands = commands;
    }

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> Name => "help"u8;

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> Summary => "this list"u8;

    /// <inheritdoc/>
    public override bool WriteLine(uint step, ReadOnlySpan<byte> argument, TextLine line)
    {
        if (step < (uint)_commands.Length)
        {
            ShellCommand command = _commands[step];
            line.Append("  "u8);
            line.Append(command.Name);
            line.Append(command.TakesProcess ? " NAME"u8 : default);
            line.AppendBlanks(Width - line.Length);
            line.Append(command.Summary);
            return true;
        }

        if (step == (uint)_commands.Length)
        {
            line.Append("Tab completes, the cursor keys edit and bring back earlier commands, Ctrl-T gives the input to the applications."u8);
            return true;
        }

        return false;
    }
}
