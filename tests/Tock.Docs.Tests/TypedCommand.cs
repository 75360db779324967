// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Text.RegularExpressions;

namespace Tock.Docs.Tests;

/// <summary>A command as the book types it, and what the book shows below it.</summary>
/// <param name="Command">What is typed.</param>
/// <param name="Shown">Lines of what is printed, with <c>...</c> for what differs from time to time; others may stand between them.</param>
public sealed record TypedCommand(string Command, string Shown)
{
    /// <summary>The commands of a block, in their order.</summary>
    public static IEnumerable<TypedCommand> Split(Block block)
    {
        string[] parts = string.Join('\n', block.Content).Split("$ ");
        return parts.Skip(1).Select(part => part.Split('\n', 2)).Select(lines => new TypedCommand(lines[0].Trim(), lines.Length == 1 ? string.Empty : lines[1].Trim()));
    }

    /// <summary>The first line that the book shows and the command has not printed, or not behind the lines before it; null if all are there.</summary>
    public string? FindMissing(string output)
    {
        Queue<string> printed = new(output.ReplaceLineEndings("\n").Split('\n'));
        foreach (string line in Shown.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            Regex expected = new($"^{string.Join(".*", line.Split("...").Select(Regex.Escape))}$");
            bool isPrinted = false;
            while (!isPrinted && printed.TryDequeue(out string? next))
            {
                isPrinted = expected.IsMatch(next);
            }

            if (!isPrinted)
            {
                return line;
            }
        }

        return null;
    }
}
