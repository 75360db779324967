// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Cli.Arguments;
using Tock.Cli.Running;

namespace Tock.Cli.Tests;

public sealed class PressScheduleTests
{
    [Fact]
    public void Presses_come_in_the_order_of_their_times_each_once_and_end()
    {
        PressSchedule schedule = new([new ButtonPress(2, Milliseconds(500)), new ButtonPress(0, Milliseconds(450))]);

        Assert.Empty(schedule.Take(Milliseconds(449)));
        Assert.Equal([(0, true)], schedule.Take(Milliseconds(450)));
        Assert.Equal([(2, true), (0, false)], schedule.Take(Milliseconds(599)));
        Assert.False(schedule.IsEmpty);
        Assert.Equal([(2, false)], schedule.Take(Milliseconds(2000)));
        Assert.True(schedule.IsEmpty);
    }

    private static TimeSpan Milliseconds(int count) => TimeSpan.FromMilliseconds(count);
}
