// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Globalization;
using System.Text.RegularExpressions;

namespace Tock.TestHost.Protocol;

/// <summary>A line of what the board sends.</summary>
/// <param name="Kind">What it says.</param>
/// <param name="Text">Of output the line, of a reason its text, of a malformed line the line; else empty.</param>
/// <param name="Number">How many tests there are, or the number of the test that it is about.</param>
/// <param name="HasPassed">Whether the test that has ended has passed.</param>
/// <param name="Milliseconds">How long it took, in the board's time.</param>
/// <param name="Test">The test of the list.</param>
public sealed partial record BoardLine(BoardLineKind Kind, string Text = "", int Number = 0, bool HasPassed = false, int Milliseconds = 0, BoardTest? Test = null)
{
    private const string Mark = "@test";
    private const string ReasonMark = "@test | ";

    /// <summary>Reads a line.</summary>
    /// <param name="line">The line, without its end.</param>
    public static BoardLine Parse(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        if (!line.StartsWith(Mark, StringComparison.Ordinal))
        {
            return new BoardLine(BoardLineKind.Output, line);
        }

        if (line.StartsWith(ReasonMark, StringComparison.Ordinal) || line == ReasonMark.TrimEnd())
        {
            return new BoardLine(BoardLineKind.Reason, line.Length < ReasonMark.Length ? "" : line[ReasonMark.Length..]);
        }

        Match match = Pattern().Match(line);
        if (!match.Success)
        {
            return new BoardLine(BoardLineKind.Malformed, line);
        }

        int number = match.Groups["number"].Success ? NumberOf(match.Groups["number"].Value) : 0;
        return match.Groups["verb"].Value switch
        {
            "ready" => new BoardLine(BoardLineKind.Ready, Number: number),
            "begin" => new BoardLine(BoardLineKind.Begin, Number: number),
            "end" => new BoardLine(BoardLineKind.End, Number: number, HasPassed: match.Groups["result"].Value == "passed", Milliseconds: NumberOf(match.Groups["time"].Value)),
            "exit" => new BoardLine(BoardLineKind.Exit, Number: number),
            "name" => new BoardLine(BoardLineKind.Name, Number: number, Test: new BoardTest(
                number, match.Groups["name"].Value, match.Groups["file"].Value, NumberOf(match.Groups["line"].Value))),
            _ => new BoardLine(BoardLineKind.Refused),
        };
    }

    private static int NumberOf(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    // Each form whole: part of a line, or more than a line, is none.
    [GeneratedRegex(@"^@test (?:(?<verb>ready) (?<number>\d{1,5})|(?<verb>begin|exit) (?<number>\d{1,4})|(?<verb>end) (?<number>\d{1,4}) (?<result>passed|failed) (?<time>\d{1,9})|(?<verb>name) (?<number>\d{1,4}) (?<file>\S.*):(?<line>\d{1,7}) (?<name>\S+)|(?<verb>refused))\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
