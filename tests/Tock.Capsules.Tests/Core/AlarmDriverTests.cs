// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Collections.Generic;
using Tock.Capsules.Core;
using Tock.Kernel;
using Tock.Kernel.Testing;
using Xunit;

namespace Tock.Capsules.Tests.Core;

/// <summary>Alarms as applications see them: 12.5 MHz below, 390,625 Hz above.</summary>
public sealed class AlarmDriverTests
{
    private const uint Alarm = 0;
    private const int Shift = 5;

    private readonly SimulatedKernel _kernel = new();
    private readonly FakeAlarm _clock = new();
    private readonly SimulatedProcess[] _processes;

    public AlarmDriverTests()
    {
        _kernel.Drivers.Add(new AlarmDriver(_kernel.Processes, _clock, Shift));
        _processes = _kernel.Start("one", "two", "three");
        foreach (SimulatedProcess process in _processes)
        {
            process.Subscribe(Alarm, 0, userData: 77);
        }
    }

    private SimulatedProcess One => _processes[0];

    private SimulatedProcess Two => _processes[1];

    [Fact]
    public void Command_PresenceFrequencyAndTime_AnswerWithTheirVariants()
    {
        _clock.SetNow((1000UL << Shift) + 31);
        Assert.Equal(SyscallResult.Success, One.Command(Alarm, 0).Variant);
        Assert.Equal(new SyscallResult(SyscallResult.SuccessU32, 390_625, 0, 0), One.Command(Alarm, 1) with { Value2 = 0 });
        Assert.Equal(1000u, One.Command(Alarm, 2).Value1);
    }

    [Theory]
    [InlineData(4u)]
    [InlineData(7u)]
    [InlineData(uint.MaxValue)]
    public void Command_Unknown_IsNotSupported(uint command) =>
        AssertFailure(ErrorCode.NotSupported, One.Command(Alarm, command));

    [Fact]
    public void SetRelative_UntilItsTickIsReached_DoesNotFire()
    {
        SetTime(100);
        Assert.Equal(350u, AssertValue(One.Command(Alarm, 5, 250)));
        _clock.AdvanceTo((350UL << Shift) - 1);
        Assert.Null(One.YieldForUpcall());
        _clock.AdvanceTo(350UL << Shift);
        Assert.Equal(new DeliveredUpcall(One.Function, 350, 350, 0, 77), One.TakeUpcall());
    }

    [Fact]
    public void SetRelative_WhenServedLate_TellsBothTimes()
    {
        One.Command(Alarm, 5, 10);
        SetTime(25);
        _clock.FireIfDue();
        Assert.Equal(new DeliveredUpcall(One.Function, 25, 10, 0, 77), One.YieldForUpcall());
    }

    [Fact]
    public void SetRelative_OfNothing_FiresButNotInsideTheCall()
    {
        SetTime(5);
        One.Command(Alarm, 5, 0);
        Assert.Null(One.YieldForUpcall());
        _clock.AdvanceTo(_clock.Now);
        Assert.Equal(5u, One.TakeUpcall()!.Value.Argument1);
    }

    [Fact]
    public void SetAbsolute_WithEarlierReference_CountsFromThere()
    {
        SetTime(1000);
        Assert.Equal(1100u, AssertValue(One.Command(Alarm, 6, 900, 200)));
        One.YieldWait();
        _clock.AdvanceTo((1100UL << Shift) - 1);
        Assert.Null(One.TakeUpcall());
        _clock.AdvanceTo(1100UL << Shift);
        Assert.Equal(1100u, One.TakeUpcall()!.Value.Argument1);
    }

    [Fact]
    public void SetAbsolute_AlreadyPast_FiresAtOnceWithTheExpirationAsked()
    {
        SetTime(1000);
        Assert.Equal(950u, AssertValue(One.Command(Alarm, 6, 900, 50)));
        One.YieldWait();
        _clock.AdvanceTo(_clock.Now);
        Assert.Equal(new DeliveredUpcall(One.Function, 1000, 950, 0, 77), One.TakeUpcall());
    }

    [Fact]
    public void SetAbsolute_AcrossTheWrapOf32Bits_FiresAfterIt()
    {
        SetTime(0xFFFF_FFF0);
        Assert.Equal(0x10u, AssertValue(One.Command(Alarm, 6, 0xFFFF_FFE0, 0x30)));
        One.YieldWait();
        SetTimeServingAlarms(0x1_0000_000F);
        Assert.Null(One.TakeUpcall());
        SetTimeServingAlarms(0x1_0000_0010);
        Assert.Equal(new DeliveredUpcall(One.Function, 0x10, 0x10, 0, 77), One.TakeUpcall());
    }

    [Fact]
    public void SetAbsolute_WithReferenceFromBeforeTheWrap_IsNotTakenForTheFuture()
    {
        SetTime(0x3_0000_0005);
        One.Command(Alarm, 6, 0xFFFF_FFF0, 0x20);
        Assert.Equal(0x3_0000_0010UL << Shift, _clock.Deadline);
    }

    [Fact]
    public void SetRelative_TheLongest_FiresAfterAllOfIt()
    {
        SetTime(7);
        One.Command(Alarm, 5, uint.MaxValue);
        Assert.Equal((7UL + uint.MaxValue) << Shift, _clock.Deadline);
    }

    [Fact]
    public void Set_Twice_FiresOnceForTheLast()
    {
        One.Command(Alarm, 5, 10);
        One.Command(Alarm, 5, 20);
        One.YieldWait();
        SetTimeServingAlarms(100);
        Assert.Equal(20u, One.TakeUpcall()!.Value.Argument1);
        Assert.Null(One.YieldForUpcall());
    }

    [Fact]
    public void Stop_WhenNothingIsSet_IsAlready() => AssertFailure(ErrorCode.Already, One.Command(Alarm, 3));

    [Fact]
    public void Stop_WhenSet_SucceedsOnceAndNothingFires()
    {
        One.Command(Alarm, 5, 10);
        Assert.Equal(SyscallResult.Success, One.Command(Alarm, 3).Variant);
        AssertFailure(ErrorCode.Already, One.Command(Alarm, 3));
        SetTimeServingAlarms(100);
        Assert.Null(One.YieldForUpcall());
    }

    [Fact]
    public void Stop_AfterFiring_IsAlready()
    {
        One.Command(Alarm, 5, 10);
        SetTimeServingAlarms(10);
        AssertFailure(ErrorCode.Already, One.Command(Alarm, 3));
    }

    [Fact]
    public void Fire_WithEqualDeadlines_NotifiesEveryProcess()
    {
        foreach (SimulatedProcess process in _processes)
        {
            process.Command(Alarm, 5, 10);
            process.YieldWait();
        }

        SetTimeServingAlarms(10);
        Assert.All(_processes, process => Assert.Equal(10u, process.TakeUpcall()!.Value.Argument0));
    }

    [Fact]
    public void Fire_AfterTheProcessWithTheEarliestAlarmDied_StillServesTheOther()
    {
        One.Command(Alarm, 5, 10);
        Two.Command(Alarm, 5, 20);
        Two.YieldWait();
        One.Exit();
        SetTimeServingAlarms(30);
        Assert.Equal(new DeliveredUpcall(Two.Function, 20, 20, 0, 77), Two.TakeUpcall());
    }

    [Fact]
    public void Fire_ForARestartedProcess_DoesNotReachItsNewExecution()
    {
        One.Command(Alarm, 5, 10);
        One.Exit();
        One.Process.Restart();
        One.Subscribe(Alarm, 0);
        SetTimeServingAlarms(100);
        Assert.Null(One.YieldForUpcall());
    }

    /// <summary>Any sequence of sets and stops of several processes, against a list of who waits for what.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void SetAndStop_InAnyOrder_FireLikeTheModel(int seed)
    {
        Random random = new(seed);
        ulong now = 0xFFFF_F000;
        SetTime(now);
        ulong?[] model = new ulong?[_processes.Length];
        Array.ForEach(_processes, process => process.YieldWait());
        List<(int Process, uint Expiration)> fired = [];
        List<(int Process, uint Expiration)> expected = [];
        for (int step = 0; step < 3000; step++)
        {
            int index = random.Next(_processes.Length);

            // A process in Yield-Wait cannot make a call, so an alarm that fires is what wakes it; the others are woken by hand.
            SimulatedProcess process = _processes[index];
            if (process.Process.State == Tock.Kernel.Processes.ProcessState.Running)
            {
                uint ticks = (uint)random.Next(200);
                if (random.Next(5) == 0)
                {
                    Assert.Equal(model[index] is not null, process.Command(Alarm, 3).Variant == SyscallResult.Success);
                    model[index] = null;
                }
                else if (random.Next(2) == 0)
                {
                    process.Command(Alarm, 5, ticks);
                    model[index] = now + ticks;
                }
                else
                {
                    uint back = (uint)random.Next(100);
                    process.Command(Alarm, 6, (uint)now - back, back + ticks);
                    model[index] = now + ticks;
                }

                if (model[index] is not null)
                {
                    process.YieldWait();
                }
            }
            else if (model[index] is null)
            {
                process.Process.ScheduleUpcall(_kernel.Processes.GrantAt(0), 0, 0, 0, 0);
                process.TakeUpcall();
            }

            now += (uint)random.Next(20);
            for (int i = 0; i < model.Length; i++)
            {
                if (model[i] <= now)
                {
                    expected.Add((i, (uint)model[i]!.Value));
                    model[i] = null;
                }
            }

            SetTimeServingAlarms(now);
            for (int i = 0; i < _processes.Length; i++)
            {
                while (_processes[i].TakeUpcall() is { } upcall)
                {
                    fired.Add((i, upcall.Argument1));
                }
            }

            Assert.Equal(expected, fired);
            fired.Clear();
            expected.Clear();
        }
    }

    private static uint AssertValue(SyscallResult result)
    {
        Assert.Equal(SyscallResult.SuccessU32, result.Variant);
        return result.Value1;
    }

    private static void AssertFailure(ErrorCode error, SyscallResult result)
    {
        Assert.Equal(SyscallResult.Failure, result.Variant);
        Assert.Equal(error, (ErrorCode)result.Value1);
    }

    private void SetTime(ulong ticks) => _clock.SetNow(ticks << Shift);

    private void SetTimeServingAlarms(ulong ticks) => _clock.AdvanceTo(ticks << Shift);
}
