// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Text.RegularExpressions;

namespace Tock.Cli.Tests.Habits;

/// <summary>What <c>tock --help</c> says, taken apart.</summary>
/// <param name="text">What it printed.</param>
internal sealed class HelpPage(string text)
{
    /// <summary>The commands, each with all its names.</summary>
    internal IReadOnlyList<string[]> Commands { get; } =
        [.. Section(text, "Commands:").Select(line => Regex.Match(line, "^  ([a-z2-]+(?:, [a-z2-]+)*) ")).Where(match => match.Success).Select(match => match.Groups[1].Value.Split(", "))];

    /// <summary>The exit codes.</summary>
    internal IReadOnlyList<int> ExitCodes { get; } =
    [
        .. Section(text, "Exit codes:").SelectMany(line => Regex.Match(line, "^  ([0-9]+(?:, [0-9]+)*) ").Groups[1].Value.Split(", "))
            .Select(number => int.Parse(number, System.Globalization.CultureInfo.InvariantCulture)),
    ];

    /// <summary>Asks the tool.</summary>
    internal static async Task<HelpPage> ReadAsync(TestTree tree)
    {
        TestProcess help = await tree.RunToolAsync("--help");
        Assert.Equal(0, help.ExitCode);
        return new HelpPage(help.Output);
    }

    private static IEnumerable<string> Section(string text, string heading) => text.Split('\n').SkipWhile(line => line != heading).Skip(1).TakeWhile(line => line.Length != 0);
}
