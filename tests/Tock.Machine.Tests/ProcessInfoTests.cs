// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Emulation;
using Tock.Machine.Tests.Harness;

namespace Tock.Machine.Tests;

/// <summary>What applications see of each other, and can do to each other where the board lets them.</summary>
public sealed class ProcessInfoTests
{
    private const uint Scenario = 20;
    private const uint Idle = 9;
    private const uint Stop = 2;
    private const uint Terminate = 4;
    private const string ControllingBoard = "multilevel";
    private static readonly TimeSpan s_limit = Seconds.Of(60);

    [Fact]
    public async Task Processes_are_listed_with_what_they_do()
    {
        Transcript transcript = await RunAsync(string.Empty, 0);
        transcript.Has("processes A: OK, 4");
        transcript.Has("processes A: round 1, asks is running");
        transcript.Has("processes A: round 1, victim is yielded");
        transcript.Has("processes A: round 1, counter is running");
        transcript.Has("processes A: round 1, over is ended");
    }

    [Fact]
    public async Task Processes_are_not_changed_where_the_board_keeps_that_from_applications()
    {
        Transcript transcript = await RunAsync(string.Empty, Stop);
        transcript.Has("processes A: control NOSUPPORT");
        transcript.Has("processes A: round 1, victim is yielded");
    }

    [Theory]
    [InlineData(Stop, "stopped")]
    [InlineData(Terminate, "ended")]
    public async Task Processes_are_changed_where_the_board_lets_applications(uint change, string state)
    {
        Transcript transcript = await RunAsync(ControllingBoard, change);
        transcript.Has("processes A: control OK");
        transcript.Has($"processes A: round 1, victim is {state}");
        transcript.Has("processes A: round 1, counter is running");
        transcript.HasNot("panic");
    }

    private static async Task<Transcript> RunAsync(string board, uint change)
    {
        await using Emulation.Machine machine = await TestBoard.StartAsync(TestBoard.Options(
            board,
            TestApplication.Create("scenario", "victim", Idle, 1_000_000),
            TestApplication.Create("counter", "counter"),
            TestApplication.Create("scenario", "over", 0),
            TestApplication.Create("scenario", "asks", Scenario, 'A', change)));
        await machine.WaitForTextAsync("processes A: over", s_limit);
        return await Transcript.EndAsync(machine);
    }
}
