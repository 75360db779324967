// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Collections.Generic;
using Tock.Capsules.Core;
using Tock.Capsules.Virtualizers;
using Tock.Kernel.Hil.Time;
using Tock.Testing;
using Xunit;

namespace Tock.Capsules.Tests.Core;

/// <summary>The whole chain, from an application's alarm to the hardware's: over hours, across the wrap of its ticks, among many others.</summary>
public sealed class AlarmTimeTests
{
    private const uint Alarm = 0;
    private const int Shift = 5;
    private const uint TicksPerSecond = 390_625;
    private const uint Others = 48;

    private readonly SimulatedKernel _kernel = new();
    private readonly FakeAlarm _hardware = new();
    private readonly SimulatedProcess _process;
    private readonly int[] _fired = new int[Others];
    private readonly VirtualMuxAlarm[] _others = new VirtualMuxAlarm[Others];

    public AlarmTimeTests()
    {
        MuxAlarm mux = new(_hardware);
        _hardware.SetAlarmClient(mux);
        VirtualMuxAlarm alarm = new(mux);
        AlarmDriver driver = new(_kernel.Processes, alarm, Shift);
        alarm.SetAlarmClient(driver);
        for (int i = 0; i < Others; i++)
        {
            _others[i] = new VirtualMuxAlarm(mux);
            int place = i;
            _others[i].SetAlarmClient(new Repeater(_others[i], Period(i), () => _fired[place]++));
        }

        _kernel.Drivers.Add(AlarmDriver.DriverNumber, driver);
        _process = _kernel.Start("beat")[0];
        _process.Subscribe(Alarm, 0);
    }

    /// <summary>An application that sets each alarm from where the last one was due keeps step with the clock, for four hours.</summary>
    /// <param name="start">Where the application's 32-bit ticks are at first; the second one wraps in the first hour, as all do in the third.</param>
    [Theory]
    [InlineData(0u)]
    [InlineData(0xFFFF_FFFFu - (10 * TicksPerSecond))]
    public void Beat_OfASecond_DoesNotDriftByATickInFourHours(uint start)
    {
        _hardware.SetNow((ulong)start << Shift);
        for (int i = 0; i < Others; i++)
        {
            _others[i].SetAlarm(_hardware.Now + Period(i));
        }

        uint reference = start;
        for (uint second = 1; second <= 4 * 3600; second++)
        {
            Assert.Equal(SyscallResult.SuccessU32, _process.Command(Alarm, 6, reference, TicksPerSecond).Variant);
            reference = unchecked(reference + TicksPerSecond);
            ulong due = ((ulong)start + ((ulong)second * TicksPerSecond)) << Shift;
            _hardware.AdvanceTo(due - 1);
            Assert.Null(_process.YieldForUpcall());
            _hardware.AdvanceTo(due);
            DeliveredUpcall upcall = Assert.NotNull(_process.TakeUpcall());
            Assert.Equal(reference, upcall.Argument1);
            Assert.Equal(reference, upcall.Argument0);
        }

        // None of the forty-eight others, whose periods have no common measure, missed a turn or got one too many.
        ulong elapsed = 4UL * 3600 * TicksPerSecond << Shift;
        for (int i = 0; i < Others; i++)
        {
            Assert.Equal((int)(elapsed / Period(i)), _fired[i]);
        }
    }

    private static ulong Period(int index) => 12_500_000UL + ((ulong)index * 1_000_003);

    private sealed class Repeater(VirtualMuxAlarm alarm, ulong period, Action fired) : IAlarmClient
    {
        private ulong _deadline;

        public void AlarmFired()
        {
            fired();
            Assert.True(alarm.Now >= _deadline);
            _deadline = alarm.Now + period;
            alarm.SetAlarm(_deadline);
        }
    }
}
