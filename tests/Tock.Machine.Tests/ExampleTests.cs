// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Globalization;
using Tock.Emulation;
using Tock.Emulation.Boards;
using Tock.Machine.Tests.Harness;

namespace Tock.Machine.Tests;

/// <summary>What the book's pages on capsules and boards build works.</summary>
public sealed class ExampleTests
{
    // SOS: three letters of three signals, with one unit between signals, three between letters, two pauses before and one behind.
    private const int Signals = 9;
    private const int Milliseconds = 3200;

    private static readonly BoardPin s_light = new('F', 0);

    [Fact]
    public async Task Light_of_the_product_with_the_Morse_capsule_sends_the_text()
    {
        await using Emulation.Machine machine = await Emulation.Machine.StartStoppedAsync(
            TestBoard.Options("morse-board", TestApplication.Example("morse")) with { OpenTestPort = true });
        await machine.Pins.WatchAsync(s_light.Port);
        await machine.ResumeAsync();
        await machine.WaitForTextAsync("morse: sent in ");
        Transcript transcript = await Transcript.EndAsync(machine);
        Assert.InRange(int.Parse(transcript.Match(@"^morse: sent in (\d+) ms")[1].Value, CultureInfo.InvariantCulture), Milliseconds, Milliseconds + 50);
        Assert.Equal(Signals, machine.Pins.Changes.Count(change => change.Pin == s_light && change.Level));
    }

    [Fact]
    public async Task Smallest_board_runs_applications_that_wait_write_blink_and_talk_and_stops_what_faults()
    {
        await using Emulation.Machine machine = await TestBoard.StartAsync(TestBoard.OptionsOn(
            BoardCatalog.Mps2An385,
            TestApplication.Example("blink"),
            TestApplication.Example("villain-write"),
            TestApplication.Example("capitals-client"),
            TestApplication.Example("capitals-service")));
        await machine.WaitForTextAsync("TockSharp on mps2-an385");
        await machine.WaitForTextAsync("Process villain-write was stopped.");
        await machine.WaitForTextAsync("capitals-client: after: LENT BY ONE PROCESS, WRITTEN BY ANOTHER");
        await machine.WaitForTextAsync("blink: 4 toggles");
        await machine.TypeAsync("list\r", "capitals-service");
    }
}
