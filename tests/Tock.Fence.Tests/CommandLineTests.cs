// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Diagnostics;

namespace Tock.Fence.Tests;

/// <summary>The tool as the build calls it.</summary>
public sealed class CommandLineTests
{
    [Fact]
    public void Finding_IsPrintedForMsBuild_AndExitCodeIsOne()
    {
        using CompiledSnippet snippet = CompiledSnippet.Compile("class C\n{\n    int[] M() => new int[3];\n}");
        (int exitCode, string output) = Run("--tier", "Safe", "--assembly", snippet.Path, "--reference", CoreLibrary());
        Assert.Equal(1, exitCode);
        Assert.StartsWith("Sample.cs(3,18): error TOCK0201: C.M() makes an array of int at run time", output, StringComparison.Ordinal);
    }

    [Fact]
    public void CleanAssembly_PrintsNothing_AndExitCodeIsZero()
    {
        using CompiledSnippet snippet = CompiledSnippet.Compile("class C { int M() => 3; }");
        Assert.Equal((0, string.Empty), Run("--tier", "Safe", "--assembly", snippet.Path, "--reference", CoreLibrary()));
    }

    [Theory]
    [InlineData("TOCK0001", "--tier", "Safe", "--assembly", "no-such-file.dll")]
    [InlineData("TOCK0001", "--tier", "Safe")]
    [InlineData("--tier", "--tier", "Sfae", "--assembly", "x.dll")]
    public void UnusableInput_IsExplained(string expected, params string[] arguments)
    {
        (int exitCode, string output) = Run(arguments);
        Assert.NotEqual(0, exitCode);
        Assert.Contains(expected, output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }

    [Fact]
    public void MissingReference_IsExplained()
    {
        using CompiledSnippet snippet = CompiledSnippet.Compile("class C { object M() => new C(); }");
        (int exitCode, string output) = Run("--tier", "Safe", "--assembly", snippet.Path);
        Assert.Equal(2, exitCode);
        Assert.Contains("--reference", output, StringComparison.Ordinal);
    }

    [Fact]
    public void DamagedReference_IsExplained()
    {
        using CompiledSnippet snippet = CompiledSnippet.Compile("class C { object M() => new C(); }");
        string damaged = Path.Combine(Path.GetDirectoryName(snippet.Path)!, "Tock.CoreLib.dll");
        File.WriteAllText(damaged, "no assembly");
        (int exitCode, string output) = Run("--tier", "Safe", "--assembly", snippet.Path, "--reference", damaged);
        Assert.Equal(2, exitCode);
        Assert.Contains("error TOCK0001", output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }

    [Fact]
    public void ListRules_NamesEachRuleOnceWithHelp()
    {
        (int exitCode, string output) = Run("--list-rules");
        Assert.Equal(0, exitCode);
        string[] lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string[] identifiers = [.. lines.Where(l => l.StartsWith("TOCK", StringComparison.Ordinal)).Select(l => l[..8])];
        Assert.Equal(identifiers.Distinct().Order(StringComparer.Ordinal), identifiers);
        Assert.All(RuleBook.Rules, r => Assert.Contains(r.Description.Id, identifiers));
        Assert.Equal(identifiers.Length, lines.Count(l => l.StartsWith("    ", StringComparison.Ordinal)));
    }

    private static string CoreLibrary() => CompiledSnippet.CoreLibrary;

    private static (int ExitCode, string Output) Run(params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", [typeof(Finding).Assembly.Location, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd() + errors.Result;
        process.WaitForExit();
        return (process.ExitCode, output);
    }
}
