// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Collections.Generic;
using Tock.Kernel.Hil.Time;
using Xunit;

namespace Tock.Capsules.Tests.Hil;

/// <summary>What <see cref="IAlarm"/> promises, asked of every clock.</summary>
public abstract class AlarmConformance : IAlarmClient
{
    private const ulong Wrap = 1UL << 32;

    private readonly List<ulong> _fired = [];
    private Action? _whenFired;

    /// <summary>Gets the clock, whose client this is.</summary>
    protected abstract IAlarm Alarm { get; }

    /// <summary>Gets the ticks by which a short alarm may be late.</summary>
    protected abstract ulong Latest { get; }

    void IAlarmClient.AlarmFired()
    {
        _fired.Add(Alarm.Now);
        _whenFired?.Invoke();
    }

    [Fact]
    public void Now_IsTheTimeThatHasPassed_OverManyWraps()
    {
        Random random = new(7);
        ulong time = Alarm.Now;
        for (int step = 0; step < 300; step++)
        {
            ulong ticks = (ulong)random.NextInt64(1, 1L << (step % 34));
            Pass(ticks);
            time += ticks;
            Assert.Equal(time, Alarm.Now);
        }

        Assert.True(time > 5 * Wrap);
    }

    [Theory]
    [InlineData(1UL)]
    [InlineData(2UL)]
    [InlineData(1000UL)]
    [InlineData((1UL << 31) - 1)]
    [InlineData(1UL << 31)]
    [InlineData(Wrap - 1)]
    [InlineData(Wrap)]
    [InlineData(Wrap + 1)]
    [InlineData((3 * Wrap) + 12_345)]
    public void SetAlarm_CallsBackOnce_NotBeforeItsTime(ulong delay)
    {
        Pass(99);
        ulong deadline = Alarm.Now + delay;
        Alarm.SetAlarm(deadline);
        Assert.Empty(_fired);
        Pass(delay - 1);
        Assert.Empty(_fired);
        Pass(1 + Latest);
        Assert.InRange(Assert.Single(_fired), deadline, deadline + Latest);
        Pass(2 * Wrap);
        Assert.Single(_fired);
    }

    [Theory]
    [InlineData(0UL)]
    [InlineData(1UL)]
    [InlineData(5000UL)]
    public void SetAlarm_ForATimeThatHasPassed_CallsBackSoon_ButNotInTheCall(ulong since)
    {
        Pass(5000);
        Alarm.SetAlarm(Alarm.Now - since);
        Assert.Empty(_fired);
        Pass(Latest + 2);
        Assert.Single(_fired);
    }

    [Fact]
    public void SetAlarm_Again_ReplacesTheEarlierSetting()
    {
        Alarm.SetAlarm(Alarm.Now + 100);
        Alarm.SetAlarm(Alarm.Now + 500);
        Pass(400);
        Assert.Empty(_fired);
        Pass(100 + Latest);
        Assert.Single(_fired);
    }

    [Fact]
    public void Disarm_PreventsTheCall_AndItCanBeArmedAgain()
    {
        Alarm.SetAlarm(Alarm.Now + 100);
        Alarm.Disarm();
        Alarm.Disarm();
        Pass(Wrap);
        Assert.Empty(_fired);
        Alarm.SetAlarm(Alarm.Now + 10);
        Pass(10 + Latest);
        Assert.Single(_fired);
    }

    [Fact]
    public void Client_MayArmItFromTheCallback()
    {
        _whenFired = () =>
        {
            if (_fired.Count < 5)
            {
                Alarm.SetAlarm(_fired[^1] + 1000);
            }
        };
        Alarm.SetAlarm(Alarm.Now + 1000);
        Pass(10_000);
        Assert.Equal(5, _fired.Count);
        for (int index = 1; index < 5; index++)
        {
            Assert.InRange(_fired[index] - _fired[index - 1], 1000UL, 1000 + Latest);
        }
    }

    /// <summary>Lets time pass, and serves each interrupt when it is raised.</summary>
    /// <param name="ticks">How much.</param>
    protected abstract void Pass(ulong ticks);
}
