// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Collections.Generic;
using System.Linq;
using Tock.Capsules.Virtualizers;
using Tock.Kernel.Hil.Time;
using Tock.Kernel.Testing;
using Xunit;

namespace Tock.Capsules.Tests.Virtualizers;

/// <summary>Several alarms on one.</summary>
public sealed class MuxAlarmTests
{
    private readonly FakeAlarm _hardware = new();
    private readonly MuxAlarm _mux;
    private readonly List<string> _log = [];

    public MuxAlarmTests()
    {
        _mux = new MuxAlarm(_hardware);
    }

    [Fact]
    public void SetAlarm_OfSeveral_SetsTheHardwareForTheEarliest()
    {
        VirtualMuxAlarm a = Alarm("a");
        VirtualMuxAlarm b = Alarm("b");
        a.SetAlarm(100);
        b.SetAlarm(50);
        Assert.Equal(50UL, _hardware.Deadline);
        b.Disarm();
        Assert.Equal(100UL, _hardware.Deadline);
        a.Disarm();
        Assert.Null(_hardware.Deadline);
    }

    [Fact]
    public void SetAlarm_LaterThanTheEarliest_DoesNotTouchTheHardware()
    {
        Alarm("a").SetAlarm(50);
        int settings = _hardware.Settings;
        Alarm("b").SetAlarm(60);
        Assert.Equal(settings, _hardware.Settings);
    }

    [Fact]
    public void Fire_InOrderOfDeadlines_EqualOnesAsSet()
    {
        VirtualMuxAlarm a = Alarm("a");
        VirtualMuxAlarm b = Alarm("b");
        VirtualMuxAlarm c = Alarm("c");
        c.SetAlarm(20);
        a.SetAlarm(20);
        b.SetAlarm(10);
        _hardware.AdvanceTo(100);
        Assert.Equal(["b@10", "c@20", "a@20"], _log);
    }

    [Fact]
    public void Fire_WhenLate_ServesAllThatAreDueInOneGo()
    {
        Alarm("a").SetAlarm(20);
        Alarm("b").SetAlarm(10);
        Alarm("c").SetAlarm(31);
        _hardware.SetNow(30);
        Assert.True(_hardware.FireIfDue());
        Assert.Equal(["b@30", "a@30"], _log);
        Assert.Equal(31UL, _hardware.Deadline);
    }

    [Fact]
    public void SetAlarm_Again_MovesIt()
    {
        VirtualMuxAlarm a = Alarm("a");
        a.SetAlarm(10);
        a.SetAlarm(30);
        _hardware.AdvanceTo(20);
        Assert.Empty(_log);
        _hardware.AdvanceTo(40);
        Assert.Equal(["a@30"], _log);
    }

    [Fact]
    public void Disarm_TwiceOrUnarmed_IsHarmless()
    {
        VirtualMuxAlarm a = Alarm("a");
        a.Disarm();
        a.SetAlarm(10);
        a.Disarm();
        a.Disarm();
        _hardware.AdvanceTo(20);
        Assert.Empty(_log);
    }

    [Fact]
    public void Client_ThatArmsAgainForThePast_IsServedAfterTheOthersAndDoesNotSpin()
    {
        VirtualMuxAlarm again = new(_mux);
        again.SetAlarmClient(new Client(() =>
        {
            _log.Add("again");
            again.SetAlarm(0);
        }));
        again.SetAlarm(10);
        Alarm("b").SetAlarm(11);
        _hardware.SetNow(20);
        _hardware.FireIfDue();
        Assert.Equal(["again", "b@20"], _log);
        _hardware.FireIfDue();
        Assert.Equal(["again", "b@20", "again"], _log);
    }

    [Fact]
    public void Client_ThatDisarmsAnotherThatIsDue_PreventsItsCall()
    {
        VirtualMuxAlarm b = Alarm("b");
        VirtualMuxAlarm a = new(_mux);
        a.SetAlarmClient(new Client(b.Disarm));
        a.SetAlarm(10);
        b.SetAlarm(10);
        _hardware.AdvanceTo(30);
        Assert.Empty(_log);
    }

    [Fact]
    public void Client_ThatMovesAnotherThatIsDue_DelaysItsCall()
    {
        VirtualMuxAlarm b = Alarm("b");
        VirtualMuxAlarm a = new(_mux);
        a.SetAlarmClient(new Client(() => b.SetAlarm(25)));
        a.SetAlarm(10);
        b.SetAlarm(10);
        _hardware.AdvanceTo(30);
        Assert.Equal(["b@25"], _log);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void AnySequence_FiresLikeASortedList(int seed)
    {
        Random random = new(seed);
        VirtualMuxAlarm[] alarms = [.. Enumerable.Range(0, 6).Select(i => Alarm(i.ToString()))];
        List<(ulong Deadline, int Order, int Index)> model = [];
        int order = 0;
        for (int step = 0; step < 5000; step++)
        {
            int index = random.Next(alarms.Length);
            model.RemoveAll(entry => entry.Index == index);
            if (random.Next(4) == 0)
            {
                alarms[index].Disarm();
            }
            else
            {
                // Never in the past: those are the other tests' subject.
                ulong deadline = _hardware.Now + 1 + (ulong)random.Next(60);
                alarms[index].SetAlarm(deadline);
                model.Add((deadline, order++, index));
            }

            ulong until = _hardware.Now + (ulong)random.Next(15);
            _log.Clear();
            _hardware.AdvanceTo(until);
            List<string> expected = [.. model.Where(entry => entry.Deadline <= until).OrderBy(entry => entry.Deadline)
                .ThenBy(entry => entry.Order).Select(entry => $"{entry.Index}@{entry.Deadline}")];
            model.RemoveAll(entry => entry.Deadline <= until);
            Assert.Equal(expected, _log);
        }
    }

    private VirtualMuxAlarm Alarm(string name)
    {
        VirtualMuxAlarm alarm = new(_mux);
        alarm.SetAlarmClient(new Client(() => _log.Add($"{name}@{alarm.Now}")));
        return alarm;
    }

    private sealed class Client(Action action) : IAlarmClient
    {
        public void AlarmFired() => action();
    }
}
