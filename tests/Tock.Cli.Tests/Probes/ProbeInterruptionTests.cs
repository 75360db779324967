// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.ProbeStandIn;

namespace Tock.Cli.Tests.Probes;

/// <summary>
/// The probe is unplugged, or the tool killed, at each step of a change of a real board: the next run finds the list as it was before, or completes
/// the change and says so. Applications that the change is not about are never touched.
/// </summary>
public sealed class ProbeInterruptionTests
{
    private const string Before = "a 2048 enabled, c 2048 enabled, b 4096 enabled";

    [Theory]
    [InlineData("openocd", "update")]
    [InlineData("openocd", "disable")]
    [InlineData("st-flash", "install")]
    [InlineData("st-flash", "uninstall")]
    public Task Probe_unplugged_at_each_step(string program, string verb) => InterruptAsync(program, verb, (settings, step) => settings with { UnplugAt = step }, expectedExit: 1);

    [Theory]
    [InlineData("openocd", "install")]
    [InlineData("st-flash", "uninstall")]
    public Task Tool_killed_at_each_step(string program, string verb) => InterruptAsync(program, verb, (settings, step) => settings with { KillAt = step }, expectedExit: 137);

    [Fact]
    public async Task Note_of_one_board_is_not_taken_for_another_at_the_same_probe()
    {
        using StandInBoard board = new(StandInBoard.Discovery, "st-flash");
        byte[] other = board.Flash;
        string binary = board.WriteBinary("x", 4096);
        board.Settings = StandInBoard.Discovery with { UnplugAt = 2 };
        Assert.Equal(1, (await board.RunAsync("install", binary)).ExitCode);
        byte[] interrupted = board.Flash;

        board.Settings = StandInBoard.Discovery with { Number = [9, 9, 9, 9] };
        board.Flash = other;
        Assert.Equal("", await board.ListAsync());
        Assert.Equal(other, board.Flash);

        board.Settings = StandInBoard.Discovery;
        board.Flash = interrupted;
        TestProcess list = await board.RunAsync("list", "--json");
        Assert.Contains("completed now: install x", list.Error, StringComparison.Ordinal);
        Assert.Equal("x 4096 enabled", StandInBoard.Describe(list.Output));
    }

    private static async Task InterruptAsync(string program, string verb, Func<StandInSettings, int, StandInSettings> interrupt, int expectedExit)
    {
        using StandInBoard board = new(StandInBoard.Discovery, program);
        await board.SucceedAsync("install", board.WriteBinary("a", 2048), board.WriteBinary("b", 4096), board.WriteBinary("c", 2048));
        byte[] before = board.Flash;
        Assert.Equal(Before, await board.ListAsync());
        string[] command = verb switch
        {
            "install" => ["install", board.WriteBinary("d", 4096)],
            "update" => ["update", board.WriteBinary("b", 4096, ram: 512)],
            _ => [verb, "b"],
        };

        board.Settings = StandInBoard.Discovery;
        await board.SucceedAsync(command);
        int steps = board.Steps;
        byte[] after = board.Flash;
        string list = await board.ListAsync();
        Assert.NotEqual(before, after);
        Assert.InRange(steps, 4, 40);

        for (int step = 0; step < steps; step++)
        {
            board.Flash = before;
            board.Settings = interrupt(StandInBoard.Discovery, step);
            TestProcess interrupted = await board.RunAsync(command);
            Assert.Equal((step, expectedExit, ""), (step, interrupted.ExitCode, interrupted.Output));
            await board.WaitUntilFreeAsync();
            Assert.Equal(before[..0x2_1000], board.Flash[..0x2_1000]);

            board.Settings = StandInBoard.Discovery;
            TestProcess next = await board.RunAsync("list", "--json");
            Assert.Equal(0, next.ExitCode);
            Assert.Contains($"warning: an earlier run was interrupted; completed now: {verb}", next.Error, StringComparison.Ordinal);
            Assert.Equal(list, StandInBoard.Describe(next.Output));
            Assert.Equal(after, board.Flash);
            Assert.Empty(board.Journals);
        }

        Assert.Equal(list, await board.ListAsync());
    }
}
