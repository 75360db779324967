// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Globalization;
using System.Text.RegularExpressions;
using Tock.Emulation;
using Tock.Machine.Tests.Harness;

namespace Tock.Machine.Tests;

/// <summary>Console, alarm, LED and low-level debug as applications and people see them.</summary>
public sealed class DriverTests
{
    private const uint ScenarioConsole = 1;
    private const uint ScenarioAlarm = 2;
    private const uint ScenarioLed = 3;
    private const uint ScenarioDebug = 4;
    private const uint ScenarioWriter = 8;
    private const uint ScenarioIdle = 9;
    private const uint ScenarioUpcalls = 10;
    private const uint ScenarioWrap = 11;

    // GPIODATA of port F, masked to pin 0 (datasheet, 9.2.1.2).
    private const uint PinF0 = 0x4002_5004;

    [Fact]
    public async Task Console_answers_each_request_as_documented()
    {
        await using Emulation.Machine machine = await TestBoard.StartAsync(TestApplication.Create("scenario", "console", ScenarioConsole));
        await machine.WaitForTextAsync("prints 0x7e11");
        await machine.TypeAsync("xy", "console: over");
        Transcript transcript = await Transcript.EndAsync(machine);
        Dictionary<char, uint> steps = [];

        // What the application writes in between does not end its lines.
        foreach (Match match in Regex.Matches(transcript.Text, @"LowLevelDebug: App 0x0 prints 0x(\w+) 0x(\w+)$", RegexOptions.Multiline))
        {
            steps.Add((char)Convert.ToUInt32(match.Groups[1].Value, 16), Convert.ToUInt32(match.Groups[2].Value, 16));
        }

        Assert.True(steps.Count == 21, transcript.Text);
        const uint Ok = 0;
        const uint Busy = 2;
        const uint NotSupported = 10;
        const uint Cancelled = 8;
        Assert.Equal(Ok, steps['a']);
        Assert.Equal(Ok, steps['b']);
        Assert.Equal(0u, steps['c']); // nothing was written
        Assert.Equal(Ok, steps['d']);
        Assert.Equal(300u << 16, steps['f']); // all there was
        Assert.Equal(Ok, steps['g']);
        Assert.Equal(0u, steps['h']);
        Assert.Equal(Busy, steps['i']);
        Assert.Equal(Ok, steps['j']);
        Assert.Equal(Ok, steps['k']);
        Assert.Equal(Busy, steps['l']);
        Assert.Equal(Ok, steps['m']);
        Assert.Equal(Cancelled << 16, steps['n']);
        Assert.Equal(NotSupported, steps['o']);
        Assert.Equal(NotSupported, steps['p']);
        Assert.Equal(NotSupported, steps['q']);
        Assert.Equal(NotSupported, steps['r']);
        Assert.Equal(Ok, steps['s']);
        Assert.Equal(Ok, steps['t']);
        Assert.Equal((Cancelled << 16) | 2, steps['u']);
        Assert.Equal(((uint)'x' << 8) | 'y', steps['v']);

        // All that was written was sent; lines of the kernel may stand in between.
        Assert.Equal(299, transcript.Text.Count(character => character == '='));
    }

    [Fact]
    public async Task Lines_of_three_writers_and_the_kernel_do_not_mix()
    {
        await using Emulation.Machine machine = await TestBoard.StartAsync(
            TestApplication.Create("scenario", "writer-a", ScenarioWriter, 'A'),
            TestApplication.Create("scenario", "writer-b", ScenarioWriter, 'B'),
            TestApplication.Example("villain-write"),
            TestApplication.Create("scenario", "writer-c", ScenarioWriter, 'C'));
        foreach (char letter in "ABC")
        {
            await machine.WaitForTextAsync($"writer {letter}: over");
        }

        // The reports of a process wait for the writers' lines; which comes last is the scheduler's affair.
        await machine.WaitForTextAsync("Process villain-write was stopped.");
        Transcript transcript = await Transcript.EndAsync(machine);
        foreach (char letter in "ABC")
        {
            Assert.Equal(60, transcript.Count(new string(letter, 40)));

            // A line longer than a turn may be cut, but all of it comes.
            Assert.Equal(1000, transcript.Text.Count(c => c == char.ToLowerInvariant(letter)) - Overhead(transcript, char.ToLowerInvariant(letter)));
        }

        Assert.Equal(2, transcript.Count("Process villain-write will be restarted."));
        Assert.Equal(1, transcript.Count("Process villain-write was stopped."));
    }

    [Fact]
    public async Task Long_fast_input_is_echoed_completely()
    {
        await using Emulation.Machine machine = await TestBoard.StartAsync(TestApplication.Example("echo"));
        await machine.WaitForTextAsync("echo: type a line");
        string typed = "The quick brown fox jumps over the lazy dog";
        await machine.TypeAsync(typed + "\r", "echo: " + typed);
        Transcript transcript = await Transcript.EndAsync(machine);
        transcript.Has(typed);
        transcript.Has("echo: " + typed);
    }

    [Fact]
    public async Task Alarms_fire_in_order_and_on_time()
    {
        await using Emulation.Machine machine = await TestBoard.StartAsync(TestApplication.Create("scenario", "alarm", ScenarioAlarm));
        await machine.WaitForTextAsync("alarm: over");
        Transcript transcript = await Transcript.EndAsync(machine);
        transcript.Has("alarm: 390625 Hz");
        transcript.Has("alarm: order BCA");

        // A few hundred ticks are a millisecond: what the calls themselves take.
        AssertAlarm(transcript, "zero", 0, 400);
        AssertAlarm(transcript, "past", 0, 400);
        AssertAlarm(transcript, "passed reference", 3000 - 400, 3000 + 400);
        AssertAlarm(transcript, "ahead", 3906 - 400, 3906 + 400);
        AssertAlarm(transcript, "reference ahead", 0, 400);
        transcript.Has("alarm: stop OK, again ALREADY, upcalls 0");
        int replaced = int.Parse(transcript.Match(@"^alarm: replaced, after (\d+)")[1].Value, CultureInfo.InvariantCulture);
        Assert.InRange(replaced, 30000, 31000);
        transcript.Has("alarm: command 4 NOSUPPORT");
    }

    [Fact]
    public async Task Alarms_go_on_when_the_tick_counter_wraps()
    {
        await using Emulation.Machine machine = await TestBoard.StartAsync(TestBoard.Options(
            [TestApplication.Create("scenario", "wrap", ScenarioWrap), TestApplication.Create("scenario", "sleeper", ScenarioIdle, 1000)],
            BoardTiming.DeterministicAsleep));
        await machine.RunForAsync(Seconds.Of(12_050));
        Transcript transcript = await Transcript.EndAsync(machine);
        string told = string.Join('\n', transcript.StartingWith("wrap: "));
        Assert.EndsWith("wrap: over", told, StringComparison.Ordinal);
        uint[] ticks = [.. transcript.StartingWith("wrap: at ").Select(line => uint.Parse(line["wrap: at ".Length..], CultureInfo.InvariantCulture))];
        Assert.Equal(12, ticks.Length);
        for (int i = 1; i < ticks.Length; i++)
        {
            // 1000 s apart wherever the counter stands; each is told a few milliseconds after it was due, some later than others.
            Assert.InRange(unchecked(ticks[i] - ticks[i - 1]), 390_625_000u - 4000, 390_625_000u + 4000);
        }

        Assert.Single(Enumerable.Range(1, ticks.Length - 1), i => ticks[i] < ticks[i - 1]);

        // A neighbour has woken every second of that, over some thirty wraps of the counter beneath.
        int woken = transcript.Lines.TakeWhile(line => line != "wrap: over").Count(line => line == "idle: woke");
        Assert.InRange(woken, 11_980, 12_000);
    }

    [Fact]
    public async Task Upcalls_come_only_at_yields_and_to_the_right_function()
    {
        await using Emulation.Machine machine = await TestBoard.StartAsync(TestApplication.Create("scenario", "upcalls", ScenarioUpcalls));
        await machine.WaitForTextAsync("upcalls: flag");
        Transcript transcript = await Transcript.EndAsync(machine);
        transcript.Has("upcalls: 0 without yield, after swap 0");
        transcript.Has("upcalls: 31 bytes, 0 meanwhile, then 1 2");
        transcript.Has("upcalls: flag 0");
    }

    [Fact]
    public async Task Pin_of_the_LED_follows_the_application()
    {
        await using Emulation.Machine machine = await TestBoard.StartAsync(TestApplication.Create("scenario", "led", ScenarioLed));
        await machine.WaitForTextAsync("led: 1, second INVAL");
        Assert.Equal(0u, await machine.ReadWordAsync(PinF0));
        foreach ((char key, uint pin) in ((char, uint)[])[('1', 1), ('1', 1), ('t', 0), ('t', 1), ('0', 0), ('0', 0)])
        {
            await machine.TypeAsync(key.ToString(), $"led: {key} OK, reads {pin}");
            Assert.Equal(pin, await machine.ReadWordAsync(PinF0));
        }
    }

    [Fact]
    public async Task Low_level_debug_has_upstreams_words()
    {
        await using Emulation.Machine machine = await TestBoard.StartAsync(
            TestApplication.Example("clock"), TestApplication.Create("scenario", "debug", ScenarioDebug));
        await machine.RunForAsync(Seconds.Of(0.2));
        Transcript transcript = await Transcript.EndAsync(machine);
        Assert.Equal(
            [
                "LowLevelDebug: App 0x1 alert code 0x2",
                "LowLevelDebug: App 0x1 prints 0x0",
                "LowLevelDebug: App 0x1 prints 0xdeadbeef",
                "LowLevelDebug: App 0x1 prints 0x10 0xffffffff",
                "LowLevelDebug: App 0x1 prints 0xa 0x0",
            ],
            transcript.StartingWith("LowLevelDebug"));
    }

    private static int Overhead(Transcript transcript, char letter) =>
        transcript.Lines.Where(line => !Regex.IsMatch(line, "^[abc]+$")).Sum(line => line.Count(c => c == letter));

    private static void AssertAlarm(Transcript transcript, string what, int least, int most)
    {
        GroupCollection told = transcript.Match($@"^alarm: {what} after (\d+) ticks, told (\d+), due as set");
        Assert.InRange(int.Parse(told[1].Value, CultureInfo.InvariantCulture), least, most);
        Assert.InRange(int.Parse(told[2].Value, CultureInfo.InvariantCulture), least, most);
    }
}
