// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Emulation;
using Tock.Machine.Tests.Harness;

namespace Tock.Machine.Tests;

/// <summary>What each scheduler makes of an application that never yields, beside one that does.</summary>
public sealed class SchedulerTests
{
    [Theory]
    [InlineData("", "villain-spin", "clock", true)]
    [InlineData("multilevel", "villain-spin", "clock", true)]
    [InlineData("cooperative", "villain-spin", "clock", false)]
    [InlineData("cooperative", "hello", "villain-spin", true)]
    [InlineData("strict", "villain-spin", "clock", false)]
    [InlineData("strict", "hello", "villain-spin", true)]
    public async Task Second_application_gets_its_turn_or_not(string board, string first, string second, bool both)
    {
        await using Emulation.Machine machine = await TestBoard.StartAsync(
            TestBoard.Options(board, Image(first), Image(second)));
        await machine.WaitForTextAsync(Words(first));
        await machine.RunForAsync(Seconds.Of(2));
        await machine.StopAsync();
        Assert.Equal(both, Transcript.Of(machine).Text.Contains(Words(second), StringComparison.Ordinal));
    }

    // The digest is what the strict board wants to see; the others do not look.
    private static byte[] Image(string application) => TestApplication.WithDigest(TestApplication.Example(application));

    // The clock's first line comes after a second: the other has long ceased to wait for its own line then.
    private static string Words(string application) => application switch
    {
        "hello" => "Hello from C!",
        "clock" => "clock: 1 s",
        _ => application + ": ",
    };
}
