// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Emulation;
using Tock.Emulation.Boards;
using Tock.Machine.Tests.Harness;

namespace Tock.Machine.Tests;

/// <summary>Buttons pressed and pins driven from outside reach applications, and what applications drive is seen outside.</summary>
public sealed class PinTests
{
    private const uint ScenarioButtons = 12;
    private const uint ScenarioInput = 13;
    private const uint ScenarioOutput = 14;

    private const uint Both = 0;
    private const uint Rising = 1;
    private const uint Falling = 2;

    // GPIOIM of ports D and E (datasheet, chapter "General-Purpose Input/Outputs").
    private const uint MaskOfPortD = 0x4000_7410;
    private const uint MaskOfPortE = 0x4002_4410;

    // Free pin 1 of the GPIO driver, and free pin 2.
    private static readonly BoardPin s_pin1 = new('D', 5);
    private static readonly BoardPin s_pin2 = new('D', 6);

    [Fact]
    public async Task Buttons_reach_the_applications_that_asked_for_them()
    {
        await using Emulation.Machine machine = await StartAsync(
            TestApplication.Create("scenario", "all", ScenarioButtons, 'A', 0x1F), TestApplication.Create("scenario", "one", ScenarioButtons, 'B', 0x10));
        await machine.WaitForTextAsync("pins A: 5 buttons, pressed 0, another INVAL");
        await machine.WaitForTextAsync("pins B: 5 buttons, pressed 0, another INVAL");
        for (int button = 0; button < 5; button++)
        {
            int from = machine.Serial.ReceivedText().Length;
            await machine.SetButtonAsync(button, true);
            await machine.WaitForTextAsync($"pins A: button {button} pressed", from: from);
            await machine.SetButtonAsync(button, false);
            await machine.WaitForTextAsync($"pins A: button {button} released", from: from);
        }

        await machine.WaitForTextAsync("pins B: button 4 released");
        Transcript transcript = await Transcript.EndAsync(machine);
        Assert.Equal(10, transcript.StartingWith("pins A: button").Count);
        Assert.Equal(["pins B: button 4 pressed", "pins B: button 4 released"], transcript.StartingWith("pins B: button"));
    }

    [Fact]
    public async Task Buttons_are_released_again_after_a_reset()
    {
        await using Emulation.Machine machine = await StartAsync(TestApplication.Create("scenario", "all", ScenarioButtons, 'A', 0x1F));
        int end = await machine.WaitForTextAsync("pins A: 5 buttons, pressed 0");
        await machine.ResetAsync();
        await machine.WaitForTextAsync("pins A: 5 buttons", from: end);
        foreach (BoardButton button in machine.Board.Buttons)
        {
            using CancellationTokenSource limit = new(TimeSpan.FromMinutes(5));
            while (!await machine.Pins.ReadAsync(button.Pin, limit.Token))
            {
                await Task.Delay(10, limit.Token);
            }
        }
    }

    [Fact]
    public async Task Example_counts_presses()
    {
        await using Emulation.Machine machine = await StartAsync(TestApplication.Example("button-counter"));
        await machine.WaitForTextAsync("button-counter: press one of 5 buttons");
        foreach ((int button, int presses) in ((int, int)[])[(0, 1), (0, 2), (3, 1), (0, 3)])
        {
            // Released only when the press has been seen: a board that gets no turn in between would see neither.
            await machine.SetButtonAsync(button, true);
            await machine.WaitForTextAsync($"button-counter: button {button} pressed, {presses} so far");
            await machine.SetButtonAsync(button, false);
        }

        Assert.Equal(4, (await Transcript.EndAsync(machine)).StartingWith("button-counter: button").Count);
    }

    [Fact]
    public async Task Output_is_seen_outside()
    {
        await using Emulation.Machine machine = await Emulation.Machine.StartStoppedAsync(
            Options(TestApplication.Create("scenario", "output", ScenarioOutput, 'A', 2)));
        await machine.Pins.WatchAsync('D');
        await machine.ResumeAsync();
        await machine.WaitForTextAsync("pins A: output, reads 1");
        Assert.True(await machine.Pins.ReadAsync(s_pin2));
        (await Transcript.EndAsync(machine)).Has("pins A: 4 pins, another INVAL");

        // The board itself drives another pin of the port: it deselects its SD card.
        Assert.Equal([true, false, true, false, true], machine.Pins.Changes.Where(change => change.Pin == s_pin2).Select(change => change.Level));
    }

    [Fact]
    public async Task Edges_reach_each_application_as_it_asked_for_them()
    {
        await using Emulation.Machine machine = await StartAsync(
            TestApplication.Create("scenario", "rising", ScenarioInput, 'A', 1, Rising),
            TestApplication.Create("scenario", "falling", ScenarioInput, 'B', 1, Falling),
            TestApplication.Create("scenario", "both", ScenarioInput, 'C', 1, Both));
        foreach (char letter in "ABC")
        {
            await machine.WaitForTextAsync($"pins {letter}: input OK, reads 0");
        }

        for (int pulse = 0; pulse < 3; pulse++)
        {
            int from = machine.Serial.ReceivedText().Length;
            await machine.Pins.DriveAsync(s_pin1, true);
            await machine.WaitForTextAsync("pins A: pin 1 rose", from: from);
            await machine.WaitForTextAsync("pins C: pin 1 rose", from: from);
            await machine.Pins.DriveAsync(s_pin2, true);
            await machine.Pins.DriveAsync(s_pin1, false);
            await machine.WaitForTextAsync("pins B: pin 1 fell", from: from);
            await machine.WaitForTextAsync("pins C: pin 1 fell", from: from);
            await machine.Pins.DriveAsync(s_pin2, false);
        }

        Transcript transcript = await Transcript.EndAsync(machine);
        Assert.Equal(Enumerable.Repeat("pins A: pin 1 rose", 3), transcript.StartingWith("pins A: pin"));
        Assert.Equal(Enumerable.Repeat("pins B: pin 1 fell", 3), transcript.StartingWith("pins B: pin"));
        Assert.Equal(6, transcript.StartingWith("pins C: pin").Count);
    }

    [Fact]
    public async Task Death_of_one_application_leaves_the_other_its_interrupt()
    {
        await using Emulation.Machine machine = await StartAsync(
            TestApplication.Create("scenario", "mortal", ScenarioInput, 'A', 1, Both, 1), TestApplication.Create("scenario", "other", ScenarioInput, 'B', 1, Falling));
        await machine.WaitForTextAsync("pins A: input OK");
        await machine.WaitForTextAsync("pins B: input OK");
        await machine.Pins.DriveAsync(s_pin1, true);
        await machine.WaitForTextAsync("pins A: over");
        for (int pulse = 1; pulse <= 2; pulse++)
        {
            int from = machine.Serial.ReceivedText().Length;
            await machine.Pins.DriveAsync(s_pin1, false);
            await machine.WaitForTextAsync("pins B: pin 1 fell", from: from);
            await machine.Pins.DriveAsync(s_pin1, true);
        }

        Assert.Equal(1u << s_pin1.Number, await machine.ReadWordAsync(MaskOfPortD));
        Transcript transcript = await Transcript.EndAsync(machine);
        Assert.Equal(["pins A: pin 1 rose"], transcript.StartingWith("pins A: pin"));
        Assert.Equal(2, transcript.Count("pins B: pin 1 fell"));
    }

    [Fact]
    public async Task Death_of_the_last_application_that_asked_turns_the_interrupt_off()
    {
        await using Emulation.Machine machine = await StartAsync(
            TestApplication.Create("scenario", "mortal", ScenarioButtons, 'A', 0x3, 0, 1), TestApplication.Create("scenario", "other", ScenarioButtons, 'B', 0x2));
        await machine.WaitForTextAsync("pins A: 5 buttons");
        await machine.WaitForTextAsync("pins B: 5 buttons");
        Assert.Equal(3u, await machine.ReadWordAsync(MaskOfPortE));
        await machine.SetButtonAsync(0, true);
        await machine.WaitForTextAsync("pins A: over");
        await machine.SetButtonAsync(0, false);

        // The other hears of its own button only after the first one's last interrupt was served.
        await machine.SetButtonAsync(1, true);
        await machine.WaitForTextAsync("pins B: button 1 pressed");
        Assert.Equal(2u, await machine.ReadWordAsync(MaskOfPortE));
    }

    private static Task<Emulation.Machine> StartAsync(params byte[][] applications) => TestBoard.StartAsync(Options(applications));

    // At the wall clock's pace: while the host does something, the board's time does not run away.
    private static MachineOptions Options(params byte[][] applications) =>
        TestBoard.Options(applications, BoardTiming.Paced) with { OpenTestPort = true };
}
