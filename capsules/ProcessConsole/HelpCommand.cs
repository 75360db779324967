// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;

namespace Tock.Capsules.ProcessConsole;

/// <summary>Lists the commands, of which it is the first.</summary>
internal sealed class HelpCommand : ShellCommand
{
    private const int Width = 18;

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> Name => "help"u8;

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> Summary => "this list"u8;

    /// <inheritdoc/>
    public override bool WriteLine(uint step, ReadOnlySpan<byte> argument, TextLine line)
    {
        ShellCommand? command = this;
        uint left = step;
        for (; command is not null && left != 0; left--)
        {
            command = command.Next;
        }

        if (command is not null)
        {
            line.Append("  "u8);
            line.Append(command.Name);
            line.Append(command.TakesProcess ? " NAME"u8 : default);
            line.AppendBlanks(Width - line.Length);
            line.Append(command.Summary);
            return true;
        }

        if (left == 0)
        {
            line.Append("Tab completes, the cursor keys edit and bring back earlier commands, Ctrl-T gives the input to the applications."u8);
            return true;
        }

        return false;
    }
}
