// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Templates.Tests;

/// <summary>What the feed says to type next, typed.</summary>
[Collection(PrivateHomeCollection.Name)]
public sealed class FirstStepsTests(PrivateHome home)
{
    [Fact]
    public async Task Commands_ThatTheFeedSays_LeadToARunningApplication()
    {
        Finished created = await home.ShellAsync(home.CreateCommand);
        Assert.True(created.ExitCode == 0, created.All);

        Finished run = await home.ShellAsync($"{home.RunCommand} -- --for 2s");

        Assert.Contains("\nHello from Blink!\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(0, run.ExitCode);
    }
}
