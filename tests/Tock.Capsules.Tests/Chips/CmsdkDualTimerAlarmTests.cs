// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Chips.Mps2;
using Tock.Kernel.Hil.Time;
using Tock.Kernel.Testing.Devices;
using Tock.Registers;
using Xunit;

namespace Tock.Capsules.Tests.Chips;

/// <summary>The clock and alarm over a CMSDK dual timer: it neither goes back nor leaves a passage out, whenever it is read.</summary>
public sealed class CmsdkDualTimerAlarmTests : IAlarmClient
{
    private readonly SimulatedDualTimer _device = new();
    private readonly CmsdkDualTimerAlarm _alarm;
    private ulong _time;
    private int _fired;
    private ulong _firedAt;

    public CmsdkDualTimerAlarmTests()
    {
        _alarm = new CmsdkDualTimerAlarm(new RegisterPage(_device), 25_000_000);
        _alarm.SetAlarmClient(this);
    }

    void IAlarmClient.AlarmFired()
    {
        _fired++;
        _firedAt = _alarm.Now;
    }

    [Fact]
    public void Now_ReadSeldomAroundPassages_IsTheTimeThatHasPassed()
    {
        Random random = new(1);
        for (int step = 0; step < 20_000; step++)
        {
            // Often near a passage, so that it is read right before, at and right behind 0.
            uint toZero = uint.MaxValue - (uint)_time;
            uint ticks = random.Next(4) switch
            {
                0 => toZero,
                1 when toZero > 2 => toZero - 1,
                2 => (uint)random.Next(1, 4),
                _ => (uint)random.NextInt64(1, 1L << 31),
            };
            Advance(ticks);
            if (random.Next(2) == 0)
            {
                Assert.Equal(_time, _alarm.Now);
            }

            Serve();
            Assert.Equal(_time, _alarm.Now);
        }
    }

    [Fact]
    public void Now_WhileTimePassesBetweenTheReadings_NeverJumps()
    {
        // Three ticks before the passage, and one tick at each reading of a register.
        Advance(uint.MaxValue - 3);
        _device.BeforeRead = () => Advance(1);
        ulong last = 0;
        for (int i = 0; i < 10; i++)
        {
            ulong now = _alarm.Now;
            Assert.InRange(now, last, _time);
            Assert.True(_time - now <= 1);
            last = now;
            Serve();
        }
    }

    [Theory]
    [InlineData(0u)]
    [InlineData(1u)]
    [InlineData(1_000u)]
    [InlineData(0xC000_0000u)]
    public void SetAlarm_FiresOnceAtTheDeadline(uint delay)
    {
        Advance(5);
        ulong deadline = _time + delay;
        _alarm.SetAlarm(deadline);
        for (ulong end = deadline + 10; _time < end;)
        {
            Assert.True(_fired == 0 || _time >= deadline);
            Advance((uint)Math.Max(1, Math.Min(deadline > _time ? deadline - _time : 1, 1u << 30)));
            Serve();
        }

        Assert.Equal(1, _fired);
        Assert.InRange(_firedAt, deadline, deadline + 2);
    }

    [Fact]
    public void Disarm_IsNotCalled()
    {
        _alarm.SetAlarm(100);
        _alarm.Disarm();
        Advance(1000);
        Serve();
        Assert.Equal(0, _fired);
    }

    private void Advance(uint ticks)
    {
        _time += ticks;
        _device.Advance(ticks);
    }

    private void Serve()
    {
        // The interrupt of a counter that still stands at 0 is to stay up; a processor would come back for it.
        if (_device.InterruptPending)
        {
            _alarm.ServiceInterrupt();
        }
    }
}
