// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Emulation;
using Tock.Machine.Tests.Harness;

namespace Tock.Machine.Tests;

/// <summary>Restart, exit, and running out of memory.</summary>
public sealed class LifeTests
{
    private const uint ScenarioRebirth = 5;
    private const uint ScenarioExhausted = 6;
    private const uint ScenarioExit = 7;
    private const string CleanLife = "rebirth: heap OK, dirty 0, stop ALREADY, old function 0 data 0, ghosts 0";

    [Fact]
    public async Task Restarted_process_finds_nothing_of_its_previous_life()
    {
        await using Emulation.Machine machine = await TestBoard.StartAsync(
            TestApplication.CreateSized("scenario", "reborn", 512, 512, ScenarioRebirth, 0), TestApplication.Example("clock"));
        await machine.WaitForTextAsync("Process reborn was stopped.");
        int end = machine.Serial.ReceivedText().Length;
        await machine.WaitForTextAsync("clock: ", from: end);
        Transcript transcript = await Transcript.EndAsync(machine);
        Assert.Equal(3, transcript.Count(CleanLife));
        Assert.Equal(3, transcript.StartingWith("rebirth: heap").Count);
    }

    [Fact]
    public async Task Process_that_asks_for_a_restart_gets_one_and_starts_clean()
    {
        await using Emulation.Machine machine = await TestBoard.StartAsync(
            TestApplication.CreateSized("scenario", "again", 512, 512, ScenarioRebirth, 1), TestApplication.Example("clock"));
        await machine.RunForAsync(Seconds.Of(2.5));
        Transcript transcript = await Transcript.EndAsync(machine);
        int lives = transcript.StartingWith("rebirth: heap").Count;
        Assert.True(lives >= 5, transcript.Text);
        Assert.Equal(lives, transcript.Count(CleanLife));
        transcript.Has("clock: 2 s");
        transcript.HasNot("faulted");
    }

    [Fact]
    public async Task Exhausted_process_gets_no_memory_and_neighbours_notice_nothing()
    {
        await using Emulation.Machine machine = await TestBoard.StartAsync(
            TestApplication.Create("canary", "canary"),
            TestApplication.Example("clock"),

            // The last, so that no piece between two blocks falls to it, which grants would go on in.
            TestApplication.CreateSized("scenario", "poor", 0, 0, ScenarioExhausted));
        await machine.RunForAsync(Seconds.Of(2.2));
        Transcript transcript = await Transcript.EndAsync(machine);
        const string Start = "LowLevelDebug: App 0x2 prints ";
        string[] told = [.. transcript.StartingWith(Start).Select(line => line[Start.Length..])];
        Assert.Equal(
            [
                "0x1 0x9", "0x2 0x9", "0x3 0x9", "0x4 0x9", "0x5 0x9", "0x6 0x9", "0x7 0x9", "0x8 0x9", "0x9 0x9",
                "0xa 0x810000", "0xb 0x810000", "0xc 0x800000", "0xd 0x800000", "0xe 0x9",
            ],
            told);
        transcript.Has("clock: 1 s");
        transcript.Has("clock: 2 s");
        transcript.Has("canary: 15 well");
        transcript.HasNot("faulted");
        transcript.HasNot("HURT");
    }

    [Fact]
    public async Task Exit_ends_the_process_only()
    {
        await using Emulation.Machine machine = await TestBoard.StartAsync(
            TestApplication.Create("scenario", "leaver", ScenarioExit), TestApplication.Example("clock"));
        await machine.WaitForTextAsync("clock: 2 s");
        Transcript transcript = await Transcript.EndAsync(machine);
        Assert.Equal(1, transcript.Count("exit: unknown variant gives 0 NOSUPPORT"));
        Assert.Equal(1, transcript.Count("exit: unknown yield returns"));
        transcript.HasNot("faulted");
    }

    [Fact]
    public async Task Reset_button_starts_everything_anew()
    {
        await using Emulation.Machine machine = await TestBoard.StartAsync(
            TestApplication.Create("scenario", "reborn", ScenarioRebirth, 1), TestApplication.Example("clock"), TestApplication.Example("villain-spin"));
        await machine.WaitForTextAsync("clock: 2 s");
        int end = machine.Serial.ReceivedText().Length;
        await machine.ResetAsync();
        await machine.WaitForTextAsync("clock: 2 s", from: end);
        await machine.StopAsync();
        string text = machine.Serial.ReceivedText()[end..];
        int banner = text.IndexOf("TockSharp on lm3s6965evb", StringComparison.Ordinal);
        Assert.True(banner >= 0, text);
        Transcript transcript = new(text[banner..]);
        Assert.Equal(1, transcript.Count("TockSharp on lm3s6965evb"));
        transcript.Match("^3 processes, ");
        Assert.Equal(1, transcript.Count("clock: 1 s"));
        Assert.Equal(transcript.StartingWith("rebirth: heap").Count, transcript.Count(CleanLife));
        transcript.HasNot("panic");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(0x5EED5EED)]
    [InlineData(0x7FFFFFFF)]
    public async Task Hostile_system_calls_get_the_documented_errors_and_hurt_nobody(uint seed)
    {
        await using Emulation.Machine machine = await TestBoard.StartAsync(
            TestApplication.Create("canary", "canary"),
            TestApplication.CreateSized("hostile", "hostile", 512, 512, seed, 40_000),
            TestApplication.Example("clock"));
        int end = await machine.WaitForTextAsync(" 0xe4d ");
        await machine.WaitForTextAsync(" well", from: end + 4);
        await machine.WaitForTextAsync("clock: ", from: end + 4);
        Transcript transcript = await Transcript.EndAsync(machine);
        transcript.Has("LowLevelDebug: App 0x1 prints 0xe4d 0x0");
        transcript.HasNot("panic");
        transcript.HasNot("faulted");
        transcript.HasNot("HURT");
    }
}
