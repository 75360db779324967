// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Text.RegularExpressions;

namespace Tock.Cli.Building;

/// <summary>Picks from MSBuild's output what a person wants to read: each error and warning once, without the project's path behind it.</summary>
public sealed partial class BuildLog
{
    private readonly List<string> _lines = [];

    /// <summary>Takes one line.</summary>
    public void Add(string line) => _lines.Add(line.TrimEnd());

    /// <summary>The errors, or when MSBuild failed without one, the end of what it said.</summary>
    public IReadOnlyList<string> Errors()
    {
        string[] errors = Diagnostics(ErrorLine());
        // That a command failed is no news behind what the command itself reported.
        string[] causes = [.. errors.Where(line => !line.Contains("error MSB3073", StringComparison.Ordinal))];
        errors = causes.Length != 0 ? causes : errors;
        return errors.Length != 0 ? errors : [.. _lines.Where(line => line.Length != 0).TakeLast(20)];
    }

    /// <summary>The warnings.</summary>
    public IReadOnlyList<string> Warnings() => Diagnostics(WarningLine());

    /// <summary>What the projects' builds report of themselves (a size table, for instance): neither diagnostics nor MSBuild's own lines.</summary>
    public IReadOnlyList<string> Reports() =>
    [
        .. _lines.Where(line =>
            line.Length != 0 && !ErrorLine().IsMatch(line) && !WarningLine().IsMatch(line) && !OwnLine().IsMatch(line)),
    ];

    private string[] Diagnostics(Regex kind) =>
        [.. _lines.Where(line => kind.IsMatch(line)).Select(line => ProjectSuffix().Replace(line, string.Empty).Trim()).Distinct(StringComparer.Ordinal)];

    [GeneratedRegex(@"(^|[:\s])(fatal )?error(\s+[A-Z]+\d+)?\s*:")]
    private static partial Regex ErrorLine();

    [GeneratedRegex(@"(^|[:\s])warning(\s+[A-Z]+\d+)?\s*:")]
    private static partial Regex WarningLine();

    [GeneratedRegex(@"\s\[[^\]]+proj(::[^\]]*)?\]\s*$")]
    private static partial Regex ProjectSuffix();

    [GeneratedRegex(@"^\s*(Determining projects to restore|All projects are up-to-date|Restored |\d+ of \d+ projects are up-to-date|\S+ -> |Build succeeded|Build FAILED|\d+ (Warning|Error)\(s\)|Time Elapsed)")]
    private static partial Regex OwnLine();
}
