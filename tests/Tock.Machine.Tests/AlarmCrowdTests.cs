// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Globalization;
using System.Text.RegularExpressions;
using Tock.Emulation;
using Tock.Machine.Tests.Harness;

namespace Tock.Machine.Tests;

/// <summary>Dozens of alarms of one application, by the C library, for more than three hours of board time.</summary>
public sealed class AlarmCrowdTests
{
    private const uint FirstPeriod = 10;
    private const uint Turns = 1140;
    private const uint TicksInAHundredth = 3906;

    [Fact]
    public async Task Forty_alarms_keep_their_periods_to_the_tick_across_the_wrap()
    {
        await using Emulation.Machine machine = await TestBoard.StartAsync(
            TestBoard.Options([TestApplication.Create("alarms", "alarms", Turns)], BoardTiming.DeterministicAsleep));
        await machine.RunForAsync(Seconds.Of((Turns * FirstPeriod) + 20));
        GroupCollection told = (await Transcript.EndAsync(machine)).Match(@"^alarms: (\d+) fired, wrong 0, early 0, missed 0, latest (\d+) ticks");

        // Of each as many as its period allows: 10 s, 10.977 s and so on.
        int expected = Enumerable.Range(0, 40).Sum(i => (int)(Turns * FirstPeriod * 1000 / (10_000 + (i * 977))));
        Assert.InRange(Number(told[1]), expected - 1, expected + 1);

        // A hundredth of a second, at whatever turn of whichever alarm: nothing adds up.
        Assert.InRange(Number(told[2]), 0, (int)TicksInAHundredth);
    }

    private static int Number(Group group) => int.Parse(group.Value, CultureInfo.InvariantCulture);
}
