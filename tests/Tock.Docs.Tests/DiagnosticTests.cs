// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Tock.Docs.Tests;

/// <summary>The page of the toolchain lists every diagnostic that the tools can give, and none else.</summary>
public sealed partial class DiagnosticTests
{
    private static readonly string s_page = File.ReadAllText(Path.Combine(Document.Root, "docs", "toolchain.md"));

    [Fact]
    public void Rules_OfTheFence_StandInThePageInTheirOwnWords()
    {
        ProcessStartInfo start = new("dotnet", ["exec", Document.Metadata("FenceTool"), "--list-rules"]) { RedirectStandardOutput = true };
        using Process fence = Process.Start(start)!;
        string rules = fence.StandardOutput.ReadToEnd();
        fence.WaitForExit();

        string[] missing =
        [
            .. Rule().Matches(rules).Select(rule => $"| `{rule.Groups["code"].Value}` | {rule.Groups["text"].Value.Trim()} |")
                .Where(row => !s_page.Contains(row, StringComparison.Ordinal)),
        ];

        Assert.Equal(0, fence.ExitCode);
        Assert.NotEmpty(Rule().Matches(rules));
        Assert.Empty(missing);
    }

    [Fact]
    public void Codes_InTheToolsSources_AreExactlyThoseOfThePage()
    {
        string[] rooms = ["sdk", "tools"];
        string[] kinds = [".cs", ".targets", ".props", ".ld"];
        HashSet<string> used =
        [
            .. rooms.SelectMany(room => Directory.EnumerateFiles(Path.Combine(Document.Root, room), "*", SearchOption.AllDirectories))
                .Where(file => kinds.Contains(Path.GetExtension(file)))
                .SelectMany(file => Code().Matches(File.ReadAllText(file)).Select(code => code.Value)),
        ];
        HashSet<string> listed = [.. Code().Matches(s_page).Select(code => code.Value)];

        Assert.Empty(used.Except(listed));
        Assert.Empty(listed.Except(used));
    }

    [GeneratedRegex(@"^(?<code>TOCK\d{4})\s+\[[^\]]*\]\s+(?<text>.*)$", RegexOptions.Multiline)]
    private static partial Regex Rule();

    [GeneratedRegex(@"TOCK0\d{3}")]
    private static partial Regex Code();
}
