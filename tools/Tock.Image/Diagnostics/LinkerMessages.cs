// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Text.RegularExpressions;

namespace Tock.Image.Diagnostics;

/// <summary>Turns what the linker says into errors that name the C# member and what to do.</summary>
internal static partial class LinkerMessages
{
    internal static IEnumerable<string> Translate(ToolOutput output)
    {
        HashSet<string> said = [];
        foreach (string line in output.Lines)
        {
            string? message = TranslateLine(line, output.ExitCode != 0);
            if (message is not null && said.Add(message))
            {
                yield return message;
            }
        }
    }

    private static string? TranslateLine(string line, bool failed)
    {
        if (Undefined().Match(line) is { Success: true } undefined)
        {
            string place = undefined.Groups["place"].Value;
            string prefix = place.Contains(':', StringComparison.Ordinal) ? SourcePlace(place) : "Tock.Image ";
            return $"{prefix}: error {MissingSymbols.Explain(undefined.Groups["symbol"].Value)}";
        }

        if (Overflow().Match(line) is { Success: true } overflow)
        {
            string memory = overflow.Groups["region"].Value;
            return $"Tock.Image : error TOCK0409: The image does not fit: {memory} is short of {overflow.Groups["bytes"].Value} bytes. Make the kernel smaller or lower {(memory == "RAM" ? "TockStackSize or TockArenaSize" : "what the board composes")}.";
        }

        if (line.Contains("TOCK", StringComparison.Ordinal) && OwnAssertion().Match(line) is { Success: true } own)
        {
            return $"Tock.Image : error {own.Groups["code"].Value}: {own.Groups["text"].Value}";
        }

        if (line.Contains("warning:", StringComparison.Ordinal))
        {
            return $"Tock.Image : warning TOCK0410: {line}";
        }

        return failed && !line.Contains("in function", StringComparison.Ordinal) ? line : null;
    }

    private static string SourcePlace(string place)
    {
        Match match = FileAndLine().Match(place);
        return match.Success ? $"{match.Groups["file"].Value}({match.Groups["line"].Value})" : "Tock.Image ";
    }

    [GeneratedRegex(@"^(?:\S*ld(?:\.exe)?: )?(?<place>.*?):? undefined reference to `(?<symbol>[^']+)'")]
    private static partial Regex Undefined();

    [GeneratedRegex(@"region `(?<region>\w+)' overflowed by (?<bytes>\d+) bytes")]
    private static partial Regex Overflow();

    [GeneratedRegex(@"(?<code>TOCK\d{4}): (?<text>.*)$")]
    private static partial Regex OwnAssertion();

    [GeneratedRegex(@"(?<file>[^\s:][^:]*\.(?:cs|S|s)):(?<line>\d+)")]
    private static partial Regex FileAndLine();
}
