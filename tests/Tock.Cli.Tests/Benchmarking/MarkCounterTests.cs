// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Cli.Benchmarking.Languages;

namespace Tock.Cli.Tests.Benchmarking;

public sealed class MarkCounterTests
{
    [Fact]
    public void Instructions_count_from_each_mark_to_the_next_and_not_outside()
    {
        MarkCounter counter = new([100, 200, 300]);
        foreach (uint address in (uint[])[10, 12, 100, 102, 104, 102, 104, 200, 202, 300, 302, 100])
        {
            counter.Take(address);
        }

        Assert.True(counter.IsComplete);
        Assert.Equal([5, 2], counter.Counts);
    }

    [Fact]
    public void A_mark_that_is_passed_again_does_not_begin_anew_and_one_that_is_missing_is_noticed()
    {
        MarkCounter counter = new([100, 200]);
        foreach (uint address in (uint[])[200, 100, 102, 100, 102])
        {
            counter.Take(address);
        }

        Assert.False(counter.IsComplete);
        Assert.Equal([4], counter.Counts);
    }
}
