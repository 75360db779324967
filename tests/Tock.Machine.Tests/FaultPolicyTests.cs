// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Emulation;
using Tock.Machine.Tests.Harness;

namespace Tock.Machine.Tests;

/// <summary>What boards of other policies do about a fault; that they restart is seen in other tests.</summary>
public sealed class FaultPolicyTests
{
    [Fact]
    public async Task Board_that_stops_the_faulted_process_does_so_at_once()
    {
        await using Emulation.Machine machine = await TestBoard.StartAsync(
            TestBoard.Options("multilevel", TestApplication.Example("villain-write"), TestApplication.Example("clock")));
        await machine.WaitForTextAsync("clock: 2 s");
        Transcript transcript = await Transcript.EndAsync(machine);
        Assert.Equal(1, transcript.Count("Process villain-write was stopped."));
        Assert.Single(transcript.StartingWith("Process villain-write faulted: "));
        transcript.HasNot("will be restarted");
    }

    [Fact]
    public async Task Board_that_panics_at_a_fault_says_whose_and_runs_nobody_any_more()
    {
        await using Emulation.Machine machine = await TestBoard.StartAsync(
            TestBoard.Options("cooperative", TestApplication.Example("clock"), TestApplication.Example("villain-write")));
        int end = await machine.WaitForTextAsync("TockSharp panic: a process faulted: villain-write");
        await machine.WaitForTextAsync("  villain-write ", from: end);
        await machine.RunOnAsync(Seconds.Of(3));
        Transcript transcript = await Transcript.EndAsync(machine);
        transcript.Has("Process villain-write takes the board down.");
        transcript.HasNot("clock: 1 s");
    }
}
