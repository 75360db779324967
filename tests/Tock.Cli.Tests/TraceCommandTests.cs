// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Cli.Tests;

/// <summary>What <c>tock trace</c> says before it looks at a board.</summary>
public sealed class TraceCommandTests : IDisposable
{
    private readonly TestTree _tree = new();

    public void Dispose() => _tree.Dispose();

    [Fact]
    public async Task Calls_in_the_help_are_those_that_it_takes()
    {
        TestProcess error = await _tree.RunToolAsync("trace", "--calls", "nothing");
        TestProcess help = await _tree.RunToolAsync("trace", "--help");

        string line = Assert.Single(error.Error.Split('\n'), line => line.Contains("there is no call 'nothing'; known: ", StringComparison.Ordinal));
        Assert.Contains($"with commas between: {line[(line.IndexOf("known: ", StringComparison.Ordinal) + 7)..].TrimEnd()}", help.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Drivers_are_completed()
    {
        TestProcess completion = await _tree.RunToolAsync("[suggest:15]", "trace --driver ");

        Assert.Contains("led", completion.Output.Split('\n').Select(line => line.Trim()));
    }
}
