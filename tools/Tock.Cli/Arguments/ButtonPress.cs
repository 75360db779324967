// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Emulation.Boards;

namespace Tock.Cli.Arguments;

/// <summary>A press of a button as typed: its name, and when, by the board's own time: <c>left@300ms</c>.</summary>
/// <param name="Button">Its place in <see cref="BoardDescription.Buttons"/>.</param>
/// <param name="At">When it is pressed.</param>
public sealed record ButtonPress(int Button, TimeSpan At)
{
    /// <summary>Parses a press.</summary>
    /// <exception cref="ToolException">The text is none, or the board has no such button.</exception>
    public static ButtonPress Parse(string text, BoardDescription board)
    {
        int sign = text.IndexOf('@', StringComparison.Ordinal);
        if (sign < 0)
        {
            throw new ToolException($"'{text}' does not say when a button is pressed", "--press left@300ms", ExitCode.Usage);
        }

        string name = text[..sign];
        string[] known = [.. board.Buttons.Select(button => button.Name)];
        int place = Array.IndexOf(known, name);
        return place >= 0
            ? new ButtonPress(place, BoardDuration.Parse(text[(sign + 1)..]))
            : throw new ToolException(
                known.Length == 0 ? $"{board.Name} has no buttons" : $"{board.Name} has no button '{name}'; known: {string.Join(", ", known)}",
                "./tock run --help",
                ExitCode.Usage);
    }
}
