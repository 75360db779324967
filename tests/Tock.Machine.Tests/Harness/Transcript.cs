// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Globalization;
using System.Text.RegularExpressions;
using Tock.Emulation;

namespace Tock.Machine.Tests.Harness;

/// <summary>What came out of the board's serial line, by lines.</summary>
internal sealed class Transcript
{
    /// <summary>Splits a text.</summary>
    internal Transcript(string text)
    {
        Text = text;
        Lines = [.. text.Split('\n').SkipLast(1).Select(line => line.TrimEnd('\r'))];
    }

    /// <summary>All of it.</summary>
    internal string Text { get; }

    /// <summary>Its complete lines, without their ends; the board may have been stopped in the middle of one.</summary>
    internal IReadOnlyList<string> Lines { get; }

    /// <summary>What a board has said so far.</summary>
    internal static Transcript Of(Emulation.Machine machine) => new(machine.Serial.ReceivedText());

    /// <summary>Stops a board for good and returns all it has said. A text that was waited for stands in a complete line then.</summary>
    internal static async Task<Transcript> EndAsync(Emulation.Machine machine)
    {
        // A line is on its way for a millisecond or two.
        await machine.RunOnAsync(Seconds.Of(0.05));
        await machine.StopAsync();
        return Of(machine);
    }

    /// <summary>How many lines are exactly this.</summary>
    internal int Count(string line) => Lines.Count(other => other == line);

    /// <summary>The lines that begin so.</summary>
    internal IReadOnlyList<string> StartingWith(string start) => [.. Lines.Where(line => line.StartsWith(start, StringComparison.Ordinal))];

    /// <summary>The only line that begins so.</summary>
    internal string Single(string start)
    {
        IReadOnlyList<string> found = StartingWith(start);
        Assert.True(found.Count == 1, $"{found.Count} lines begin with \"{start}\" in:\n{Text}");
        return found[0];
    }

    /// <summary>Asserts that exactly this line is there.</summary>
    internal void Has(string line) => Assert.True(Lines.Contains(line), $"no line \"{line}\" in:\n{Text}");

    /// <summary>Asserts that a text is nowhere.</summary>
    internal void HasNot(string text) => Assert.True(!Text.Contains(text, StringComparison.Ordinal), $"\"{text}\" in:\n{Text}");

    /// <summary>The groups of the first match of a pattern.</summary>
    internal GroupCollection Match(string pattern)
    {
        Match match = Regex.Match(Text, pattern, RegexOptions.Multiline);
        Assert.True(match.Success, $"nothing matches {pattern} in:\n{Text}");
        return match.Groups;
    }

    /// <summary>The hexadecimal number in the only group of the first match.</summary>
    internal uint Hex(string pattern) => uint.Parse(Match(pattern)[1].Value, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
