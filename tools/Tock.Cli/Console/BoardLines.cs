// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Text;
using Tock.Emulation.Consoles;

namespace Tock.Cli.Console;

/// <summary>Shows what a board says among the messages of the tool: whole lines, told apart from everything else.</summary>
internal sealed class BoardLines(ToolConsole console)
{
    private readonly TextPieces _pieces = new();
    private readonly StringBuilder _line = new();

    /// <summary>Takes a piece of what it says.</summary>
    internal void Show(ReadOnlyMemory<byte> piece)
    {
        foreach (char next in _pieces.Take(piece.Span))
        {
            if (next == '\n')
            {
                console.Detail($"board: {_line.ToString().TrimEnd('\r')}");
                _line.Clear();
            }
            else
            {
                _line.Append(next);
            }
        }
    }
}
