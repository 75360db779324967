// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Text.RegularExpressions;

namespace Tock.Image.Diagnostics;

/// <summary>Turns what the ahead-of-time compiler says into errors that name the C# member and what it must not use.</summary>
internal static partial class CompilerMessages
{
    internal static IEnumerable<string> Translate(ToolOutput output)
    {
        string? member = output.Lines.Select(line => FailedMember().Match(line)).FirstOrDefault(match => match.Success)?.Groups[1].Value;
        Match? missing = output.Lines.Select(line => MissingMember().Match(line)).FirstOrDefault(match => match.Success);
        if (output.ExitCode != 0 && missing is not null)
        {
            string name = missing.Groups[1].Value;
            yield return $"Tock.Image : error TOCK0408: {member ?? "The program"} needs {name}, which this system does not have{Hint(name)}.";
            yield break;
        }

        foreach (string line in output.Lines.Where(line => line.Length > 0))
        {
            if (Warning().Match(line) is { Success: true } match)
            {
                yield return $"Tock.Image : {match.Groups[1].Value} {match.Groups[2].Value}: {match.Groups[3].Value}";
            }
            else if (output.ExitCode != 0)
            {
                yield return line.StartsWith("Error: ", StringComparison.Ordinal)
                    ? $"Tock.Image : error TOCK0408: {line["Error: ".Length..]}"
                    : line;
            }
        }
    }

    private static string Hint(string name)
    {
        return name switch
        {
            _ when name.Contains("TypeLoader", StringComparison.Ordinal) => "; it is wanted for a virtual method with type parameters of its own, make the method non-virtual or its type generic",
            _ when name.Contains("Exception", StringComparison.Ordinal) => "; there are no exceptions, report the failure by a result",
            _ when name.Contains("Async", StringComparison.Ordinal) || name.Contains("Task", StringComparison.Ordinal) => "; there is no async, use a callback",
            _ => string.Empty,
        };
    }

    [GeneratedRegex(@"Code generation failed for method '\[[^\]]*\]([^']*)'")]
    private static partial Regex FailedMember();

    [GeneratedRegex(@"Expected (?:type|method|field|property) '([^']*)' not found")]
    private static partial Regex MissingMember();

    [GeneratedRegex(@"^(?:ILC ?: )(?:\w+ )*?(warning|error) (\w+): (.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex Warning();
}
