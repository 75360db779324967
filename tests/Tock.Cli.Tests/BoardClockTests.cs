// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Emulation;

namespace Tock.Cli.Tests;

public sealed class BoardClockTests
{
    private const uint Frequency = 12_500_000;

    [Fact]
    public void Before_the_kernel_starts_it_no_time_passes()
    {
        BoardClock clock = new(Frequency);
        clock.Observe(0);
        clock.Observe(0xFFFF_FFFF);
        clock.Observe(0);

        Assert.False(clock.IsRunning);
        Assert.Equal(TimeSpan.Zero, clock.Elapsed);
    }

    [Fact]
    public void Time_counts_from_the_start_not_from_the_first_reading()
    {
        BoardClock clock = new(Frequency);
        clock.Observe(0xFFFF_FFFF - Frequency);

        Assert.Equal(TimeSpan.FromSeconds(1), clock.Elapsed);
    }

    [Fact]
    public void A_wrap_between_two_readings_is_counted_once()
    {
        BoardClock clock = new(Frequency);
        clock.Observe(10);
        clock.Observe(unchecked(10 - Frequency));

        Assert.Equal((ulong)0xFFFF_FFFF - 10 + Frequency, clock.Ticks);
    }

    [Fact]
    public void Zero_is_an_ordinary_value_once_the_clock_runs()
    {
        BoardClock clock = new(Frequency);
        clock.Observe(5);
        clock.Observe(0);
        clock.Observe(0xFFFF_FFFF);

        Assert.Equal(0xFFFF_FFFFUL + 1, clock.Ticks);
    }

    [Fact]
    public void Hours_of_random_steps_add_up()
    {
        Random random = new(42);
        BoardClock clock = new(Frequency);
        uint counter = 0xFFFF_FFFE;
        ulong expected = 1;
        clock.Observe(counter);
        for (int step = 0; step < 10_000; step++)
        {
            uint ticks = (uint)random.NextInt64(1L << 32);
            counter = unchecked(counter - ticks);
            expected += ticks;
            clock.Observe(counter);
        }

        Assert.Equal(expected, clock.Ticks);
        Assert.Equal(expected / (double)Frequency, clock.Elapsed.TotalSeconds, 3);
    }

    [Fact]
    public void A_reset_keeps_the_time_and_goes_on_when_the_clock_is_started_again()
    {
        BoardClock clock = new(Frequency);
        clock.Observe(0xFFFF_FFFF - (2 * Frequency));
        clock.BoardWasReset();
        clock.Observe(0xFFFF_FFFF);
        Assert.Equal(TimeSpan.FromSeconds(2), clock.Elapsed);

        clock.Observe(0xFFFF_FFFF - Frequency);
        Assert.Equal(TimeSpan.FromSeconds(3), clock.Elapsed);
    }
}
