// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Emulation;
using Tock.Machine.Tests.Harness;

namespace Tock.Machine.Tests;

/// <summary>The board whose size is compared with upstream's does what upstream's does; a board that does not work would be a small one too.</summary>
public sealed class SameCapsulesBoardTests
{
    private const string Board = "same-capsules-as-upstream";

    [Fact]
    public async Task Four_applications_write_read_wait_and_talk_to_each_other()
    {
        await using Emulation.Machine machine = await TestBoard.StartAsync(TestBoard.Options(
            Board,
            TestApplication.Example("echo"),
            TestApplication.Example("clock"),
            TestApplication.Example("capitals-client"),
            TestApplication.Example("capitals-service")));
        await machine.WaitForTextAsync("echo: type a line", Seconds.Of(20));
        await machine.Serial.SendAsync("typed\r");
        await machine.WaitForTextAsync("echo: typed", Seconds.Of(20));
        await machine.WaitForTextAsync("clock: 2 s", Seconds.Of(20));
        await machine.WaitForTextAsync("capitals-client: after: LENT BY ONE PROCESS, WRITTEN BY ANOTHER", Seconds.Of(20));
    }

    [Fact]
    public async Task A_fault_is_reported_and_the_process_restarted_and_stopped()
    {
        await using Emulation.Machine machine = await TestBoard.StartAsync(TestBoard.Options(
            Board, TestApplication.Example("villain-write"), TestApplication.Example("hello")));
        await machine.WaitForTextAsync("Hello from C!", Seconds.Of(20));
        await machine.WaitForTextAsync("Process villain-write was stopped.", Seconds.Of(20));
        Transcript transcript = Transcript.Of(machine);
        Assert.Equal(2, transcript.Count("Process villain-write will be restarted."));
        transcript.HasNot("NOT STOPPED");
    }
}
