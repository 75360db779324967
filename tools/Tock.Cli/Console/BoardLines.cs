// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Text;

namespace Tock.Cli.Console;

/// <summary>Shows what a board says among the messages of the tool: whole lines, told apart from everything else.</summary>
internal sealed class BoardLines(ToolConsole console)
{
    private readonly Decoder _decoder = Encoding.UTF8.GetDecoder();
    private readonly StringBuilder _line = new();

    /// <summary>Takes a piece of what it says.</summary>
    internal void Show(ReadOnlyMemory<byte> piece)
    {
        char[] letters = new char[_decoder.GetCharCount(piece.Span, flush: false)];
        _decoder.GetChars(piece.Span, letters, flush: false);
        foreach (char next in letters)
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
