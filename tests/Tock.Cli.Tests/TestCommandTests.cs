// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Cli.Tests;

/// <summary><c>tock test</c>: whatever happens, the last line is the figures.</summary>
public sealed class TestCommandTests
{
    [EmulatorFact]
    public async Task A_tree_without_tests_fails_and_says_that_none_ran()
    {
        using TestTree tree = new();

        TestProcess run = await tree.RunToolAsync("test");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("0 passed, 0 failed", LastLine(run));
        Assert.Contains("no test ran", run.Error, StringComparison.Ordinal);
    }

    [EmulatorFact]
    public async Task A_test_project_that_does_not_build_counts_as_a_failure_and_shows_why()
    {
        using TestTree tree = new();
        tree.Write("tests/Broken.Tests/Broken.Tests.csproj", """
            <Project DefaultTargets="Build"><!-- Microsoft.NET.Test.Sdk -->
              <Target Name="Restore" />
              <Target Name="Build"><Error Code="X1" Text="broken on purpose" /></Target>
            </Project>
            """);

        TestProcess run = await tree.RunToolAsync("test");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("0 passed, 1 failed", LastLine(run));
        Assert.Contains("error X1: broken on purpose", run.Error, StringComparison.Ordinal);
    }

    [EmulatorFact]
    public async Task A_kernel_that_does_not_build_counts_as_a_failure()
    {
        using TestTree tree = new("--no-such-option");

        TestProcess run = await tree.RunToolAsync("test");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("0 passed, 1 failed", LastLine(run));
    }

    [Fact]
    public async Task An_unknown_project_is_named_and_the_last_line_is_still_the_figures()
    {
        using TestTree tree = new();

        TestProcess run = await tree.RunToolAsync("test", "--project", "Nope");

        Assert.Equal(2, run.ExitCode);
        Assert.Equal("0 passed, 1 failed", LastLine(run));
        Assert.Contains("'Nope'", run.Error, StringComparison.Ordinal);
    }

    private static string LastLine(TestProcess run) => run.Output.TrimEnd('\n').Split('\n')[^1];
}
