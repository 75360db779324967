// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Collections.Generic;
using Tock.Chips.Lm3s6965;
using Tock.Kernel.Hil.Time;
using Tock.Kernel.Testing.Devices;
using Tock.Registers;
using Xunit;

namespace Tock.Capsules.Tests.Chips;

/// <summary>The 64-bit clock and the alarm, over simulated counters of 32 bits.</summary>
public sealed class GeneralPurposeTimerAlarmTests : IAlarmClient
{
    private const ulong Wrap = 1UL << 32;

    private readonly SimulatedClock _device = new();
    private readonly GeneralPurposeTimerAlarm _alarm;
    private readonly List<ulong> _fired = [];

    public GeneralPurposeTimerAlarmTests()
    {
        _alarm = new GeneralPurposeTimerAlarm(
            new RegisterPage(_device.Timer), new RegisterPage(_device.Watchdog), 12_500_000);
        _alarm.SetAlarmClient(this);
    }

    /// <inheritdoc/>
    void IAlarmClient.AlarmFired() => _fired.Add(_alarm.Now);

    [Fact]
    public void Now_StartsAtZeroAndCounts()
    {
        Assert.Equal(0UL, _alarm.Now);
        Pass(12_345);
        Assert.Equal(12_345UL, _alarm.Now);
    }

    [Fact]
    public void Now_OverManyWraps_NeverGoesBackAndStaysRight()
    {
        Random random = new(1);
        ulong last = 0;
        for (int step = 0; step < 4000; step++)
        {
            Pass((ulong)random.NextInt64(1 << 29));
            ulong now = _alarm.Now;
            Assert.True(now >= last);
            Assert.Equal(_device.TrueTime, now);
            last = now;
        }

        Assert.True(last > 100 * Wrap);
    }

    [Fact]
    public void Part_IsResetAtTheSecondPassage_IfNobodyServesTheFirst_AndElseNever()
    {
        for (int passage = 0; passage < 5; passage++)
        {
            _device.Pass(Wrap);
            Assert.True(_device.WatchdogInterrupt);
            _alarm.ServiceWatchdogInterrupt();
        }

        _device.Pass(Wrap);
        Assert.False(_device.HasReset);
        _device.Pass(Wrap);
        Assert.True(_device.HasReset);
    }

    [Fact]
    public void Now_WhileTheCounterPassesBetweenTheReadings_NeverJumps()
    {
        for (ulong before = 1; before < 40; before++)
        {
            GeneralPurposeTimerAlarmTests test = new();
            test.Pass(Wrap - before);
            Assert.Equal(Wrap - before, test._alarm.Now);
            test._device.TicksPerReading = 3;
            for (int reading = 0; reading < 20; reading++)
            {
                ulong start = test._device.TrueTime;
                Assert.InRange(test._alarm.Now, start, test._device.TrueTime);
            }
        }
    }

    [Fact]
    public void Now_WhenNobodyAsksForLong_IsKeptByTheInterruptAlone()
    {
        Pass((10 * Wrap) + 5);
        Assert.Equal((10 * Wrap) + 5, _alarm.Now);
    }

    [Fact]
    public void Now_WhenNobodyAsksAndTheInterruptIsServedLate_HasCarried()
    {
        for (ulong passages = 1; passages < 5; passages++)
        {
            ulong before = _alarm.Now;
            _device.Pass(_device.UntilNextInterrupt!.Value + 1000);
            _alarm.ServiceWatchdogInterrupt();
            Assert.InRange(_alarm.Now - before, Wrap, Wrap + 1000);
        }
    }

    [Fact]
    public void Now_AskedForTheFirstTimeAfterAWrapBeforeItsInterruptIsServed_HasCarriedOnce()
    {
        _device.Pass(Wrap + 77);
        Assert.Equal(Wrap + 77, _alarm.Now);
        Assert.Equal(Wrap + 77, _alarm.Now);
        _alarm.ServiceWatchdogInterrupt();
        Assert.Equal(Wrap + 77, _alarm.Now);
    }

    [Fact]
    public void Now_BetweenTheWrapAndItsInterruptBeingServed_HasCarried()
    {
        Pass(Wrap - 100);
        Assert.Equal(Wrap - 100, _alarm.Now);
        _device.Pass(200);
        Assert.True(_device.WatchdogInterrupt);
        Assert.Equal(Wrap + 100, _alarm.Now);
        _alarm.ServiceWatchdogInterrupt();
        Assert.Equal(Wrap + 100, _alarm.Now);
        Assert.False(_device.WatchdogInterrupt);
    }

    [Fact]
    public void Now_WhenTheInterruptIsServedWithTheCounterStillAtZero_HasNotCarriedTwice()
    {
        _device.Pass(Wrap - 1);
        Assert.True(_device.WatchdogInterrupt);
        _alarm.ServiceWatchdogInterrupt();
        Assert.Equal(Wrap - 1, _alarm.Now);
        _device.Pass(10);
        Assert.Equal(Wrap + 9, _alarm.Now);
    }

    [Theory]
    [InlineData(1UL)]
    [InlineData(2UL)]
    [InlineData(12_500UL)]
    [InlineData(Wrap - 1)]
    [InlineData(Wrap)]
    [InlineData((5 * Wrap) + 17)]
    public void SetAlarm_FiresExactlyAtItsDeadline(ulong deadline)
    {
        _alarm.SetAlarm(deadline);
        Assert.Empty(_fired);
        Pass(deadline - 1);
        Assert.Empty(_fired);
        Pass(1);
        Assert.Equal([deadline], _fired);
        Pass(3 * Wrap);
        Assert.Single(_fired);
    }

    [Theory]
    [InlineData(0UL)]
    [InlineData(999UL)]
    [InlineData(1000UL)]
    public void SetAlarm_ForAPassedTime_FiresSoonButNotInsideTheCall(ulong deadline)
    {
        Pass(1000);
        _alarm.SetAlarm(deadline);
        Assert.Empty(_fired);
        Pass(5);
        Assert.Single(_fired);
    }

    [Fact]
    public void SetAlarm_Again_ReplacesTheFirst()
    {
        _alarm.SetAlarm(100);
        _alarm.SetAlarm(300);
        Pass(299);
        Assert.Empty(_fired);
        Pass(1);
        Assert.Single(_fired);
    }

    [Fact]
    public void SetAlarm_WhileTheOldInterruptWaitsToBeServed_DoesNotFireEarly()
    {
        _alarm.SetAlarm(100);
        _device.Pass(100);
        _alarm.SetAlarm(500);
        _alarm.ServiceInterrupt();
        Assert.Empty(_fired);
        Pass(400);
        Assert.Equal([500UL], _fired);
    }

    [Fact]
    public void Disarm_PreventsTheCall_EvenWithTheInterruptWaiting()
    {
        _alarm.SetAlarm(100);
        _device.Pass(100);
        _alarm.Disarm();
        _alarm.ServiceInterrupt();
        Pass(1000);
        Assert.Empty(_fired);
    }

    [Fact]
    public void SetAlarm_ForAFarTime_NeverShootsMoreThanHalfTheRange()
    {
        _alarm.SetAlarm(10 * Wrap);
        Assert.Equal(1u << 31, _device.LastShot);
    }

    /// <summary>Lets time pass, serving each interrupt at the tick at which it is raised.</summary>
    private void Pass(ulong ticks)
    {
        while (_device.UntilNextInterrupt is { } next && next <= ticks)
        {
            _device.Pass(next);
            ticks -= next;
            if (_device.WatchdogInterrupt)
            {
                _alarm.ServiceWatchdogInterrupt();
            }

            if (_device.TimerInterrupt)
            {
                _alarm.ServiceInterrupt();
            }
        }

        _device.Pass(ticks);
    }
}
