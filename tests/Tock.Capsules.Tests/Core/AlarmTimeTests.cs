// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Chips.Lm3s6965;
using Tock.Kernel.Testing;
using Tock.Kernel.Testing.Devices;
using Tock.Registers;
using Xunit;

namespace Tock.Capsules.Tests.Core;

/// <summary>The whole chain, from an application's alarm to the hardware's: over hours, across the wrap of its ticks, among many others.</summary>
public sealed class AlarmTimeTests
{
    private const uint FourHours = 4 * 3600;
    private const uint ShortlyBeforeTheWrap = 0xFFFF_FFFFu - (10 * AlarmChain.TicksPerSecond);

    /// <summary>An application that sets each alarm from where the last one was due keeps step with the clock, for four hours.</summary>
    /// <param name="start">Where the application's 32-bit ticks are at first; the second one wraps in the first minute, as all do in the third hour.</param>
    [Theory]
    [InlineData(0u)]
    [InlineData(ShortlyBeforeTheWrap)]
    public void Beat_OfASecond_DoesNotDriftByATickInFourHours(uint start)
    {
        FakeAlarm hardware = new();
        hardware.SetNow((ulong)start << AlarmChain.Shift);
        new AlarmChain(hardware, hardware.AdvanceTo).BeatFor(start, FourHours);
    }

    /// <summary>The same over the chip's own counters of 32 bits, which wrap every six minutes, and the two interrupts they raise.</summary>
    /// <param name="start">As above.</param>
    /// <param name="lateness">Clock cycles by which each interrupt is served late.</param>
    [Theory]
    [InlineData(0u, 0u)]
    [InlineData(ShortlyBeforeTheWrap, 0u)]
    [InlineData(0u, 900u)]
    [InlineData(ShortlyBeforeTheWrap, 31u)]
    public void Beat_OverTheChipsCounters_DoesNotDriftByATickInFourHours(uint start, uint lateness)
    {
        SimulatedClock clock = new();
        GeneralPurposeTimerAlarm hardware = new(new RegisterPage(clock.Timer), new RegisterPage(clock.Watchdog), 12_500_000);
        void AdvanceTo(ulong time)
        {
            while (clock.TrueTime < time)
            {
                ulong left = time - clock.TrueTime;
                clock.Pass(clock.UntilNextInterrupt is { } next && next < left ? next : left);
                if (clock.TimerInterrupt || clock.WatchdogInterrupt)
                {
                    clock.Pass(Math.Min(lateness, time - clock.TrueTime));
                }

                Serve();
            }
        }

        void Serve()
        {
            if (clock.WatchdogInterrupt)
            {
                hardware.ServiceWatchdogInterrupt();
            }

            if (clock.TimerInterrupt)
            {
                hardware.ServiceInterrupt();
            }
        }

        AlarmChain chain = new(hardware, AdvanceTo);
        AdvanceTo((ulong)start << AlarmChain.Shift);
        Assert.Equal(clock.TrueTime, hardware.Now);
        chain.BeatFor(start, FourHours, lateness);
        Assert.Equal(clock.TrueTime, hardware.Now);
    }
}
