// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Globalization;
using System.Text.RegularExpressions;
using Tock.Emulation;
using Tock.Machine.Tests.Harness;

namespace Tock.Machine.Tests;

/// <summary>How long processes that compute run before others get their turn, in ticks of the board's own clock, as they see it themselves.</summary>
public sealed class SliceTests
{
    private const uint TicksPerMillisecond = 390;

    // A turn ends half a millisecond early at most, and the two looks at the clock around it are not at its very ends.
    private const uint Early = 700 * TicksPerMillisecond / 1000;
    private const uint Late = 200 * TicksPerMillisecond / 1000;

    [Fact]
    public async Task Round_robin_gives_ten_milliseconds_to_everyone()
    {
        IReadOnlyList<(uint At, uint For)> runs = await MeasureAsync("", 20, TestApplication.Create("slices", "other", 80));
        AssertTurns(runs.Skip(1), 10);

        // The other's turn lies between two of its own.
        for (int run = 2; run < runs.Count; run++)
        {
            AssertLength(runs[run].At - runs[run - 1].At - runs[run - 1].For, 10);
        }
    }

    [Fact]
    public async Task Interrupts_neither_lengthen_nor_cost_a_turn()
    {
        IReadOnlyList<(uint At, uint For)> runs = await MeasureAsync(
            "",
            20,
            TestApplication.Create("slices", "other", 80),
            TestApplication.Create("slices", "waker-3", 0, 3),
            TestApplication.Create("slices", "waker-4", 0, 4),
            TestApplication.Create("slices", "waker-7", 0, 7));

        // What the kernel does meanwhile for the three is not taken off its turn; the turn itself begins anew with none of them.
        AssertTurns(runs.Skip(1), 10, kernelWork: TicksPerMillisecond);
    }

    [Fact]
    public async Task Multilevel_queue_gives_longer_turns_to_those_who_compute_and_begins_anew_after_five_seconds()
    {
        IReadOnlyList<(uint At, uint For)> runs = await MeasureAsync("multilevel", 70, TestApplication.Create("slices", "other", 80));
        AssertLength(runs[1].For, 20);
        AssertTurns(runs.Skip(2).Take(30), 50);
        int again = runs.Select((run, index) => (run, index)).First(item => item.index > 2 && item.run.For < 30 * TicksPerMillisecond).index;

        // Five seconds in which processes executed: a turn of each more or less, and what the boot took.
        Assert.InRange(runs[again].At / TicksPerMillisecond, 4800u, 5100u);
        AssertTurns(runs.Skip(again + 3).Take(5), 50);
        Assert.Contains(runs.Skip(again).Take(3), run => run.For is > 19 * TicksPerMillisecond and < 21 * TicksPerMillisecond);
    }

    [Fact]
    public async Task Drivers_that_compute_without_end_take_turns_with_a_process()
    {
        // Three processes whose buffers together take far longer to check than a turn lasts.
        IReadOnlyList<(uint At, uint For)> runs = await MeasureAsync(
            "",
            20,
            TestApplication.Create("crc", "checker-a", 0),
            TestApplication.Create("crc", "checker-b", 0),
            TestApplication.Create("crc", "checker-c", 0));

        // It has its slices, and at most two turns of the drivers lie between them: one of theirs that a checker's next request follows.
        Assert.All(runs.Skip(1), run => Assert.True(run.For + Early >= 10 * TicksPerMillisecond, $"a run of {run.For} ticks"));
        for (int run = 2; run < runs.Count; run++)
        {
            uint between = runs[run].At - runs[run - 1].At - runs[run - 1].For;
            Assert.InRange(between, 1 * TicksPerMillisecond, 25 * TicksPerMillisecond);
        }
    }

    private static async Task<IReadOnlyList<(uint At, uint For)>> MeasureAsync(string board, uint count, params byte[][] others)
    {
        await using Emulation.Machine machine = await TestBoard.StartAsync(
            TestBoard.Options(board, [TestApplication.Create("slices", "measured", count), .. others]));
        await machine.WaitForTextAsync("runs over");
        await machine.StopAsync();
        string text = machine.Serial.ReceivedText();
        IReadOnlyList<(uint At, uint For)> runs =
        [
            .. Regex.Matches(text[..text.IndexOf("runs over", StringComparison.Ordinal)], @"run \d+ at (\d+) for (\d+)")
                .Select(match => (Number(match.Groups[1]), Number(match.Groups[2]))),
        ];
        Assert.Equal((int)count, runs.Count);
        return runs;
    }

    private static uint Number(Group group) => uint.Parse(group.Value, CultureInfo.InvariantCulture);

    private static void AssertTurns(IEnumerable<(uint At, uint For)> runs, uint milliseconds, uint kernelWork = 0) =>
        Assert.All(runs, run => AssertLength(run.For, milliseconds, kernelWork));

    private static void AssertLength(uint ticks, uint milliseconds, uint kernelWork = 0) => Assert.InRange(
        ticks, (milliseconds * TicksPerMillisecond) - Early, (milliseconds * TicksPerMillisecond) + Late + (milliseconds * 2) + kernelWork);
}
