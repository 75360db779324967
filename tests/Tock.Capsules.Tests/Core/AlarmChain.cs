// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Capsules.Core;
using Tock.Capsules.Virtualizers;
using Tock.Kernel.Hil.Time;
using Tock.Kernel.Testing;
using Xunit;

namespace Tock.Capsules.Tests.Core;

/// <summary>One application's alarm over the whole chain to a hardware alarm, which forty-eight others share.</summary>
internal sealed class AlarmChain
{
    internal const int Shift = 5;
    internal const uint TicksPerSecond = 390_625;

    private const uint Alarm = 0;
    private const uint Others = 48;

    private readonly SimulatedKernel _kernel = new();
    private readonly IAlarm _hardware;
    private readonly Action<ulong> _advanceTo;
    private readonly SimulatedProcess _process;
    private readonly int[] _fired = new int[Others];
    private readonly VirtualMuxAlarm[] _others = new VirtualMuxAlarm[Others];

    /// <summary>Puts the chain together.</summary>
    /// <param name="hardware">The alarm at its end.</param>
    /// <param name="advanceTo">Lets time pass to a tick of it, and serves what interrupts come until then.</param>
    internal AlarmChain(IAlarm hardware, Action<ulong> advanceTo)
    {
        _hardware = hardware;
        _advanceTo = advanceTo;
        MuxAlarm mux = new(hardware);
        _kernel.Drivers.Add(new AlarmDriver(_kernel.Processes, new VirtualMuxAlarm(mux), Shift));
        for (int i = 0; i < Others; i++)
        {
            _others[i] = new VirtualMuxAlarm(mux);
            int place = i;
            _others[i].SetAlarmClient(new Repeater(_others[i], Period(i), () => _fired[place]++));
        }

        _process = _kernel.Start("beat")[0];
        _process.Subscribe(Alarm, 0);
    }

    /// <summary>
    /// The application sets each alarm from where the last one was due. Each comes in the very tick in which it is due, neither sooner nor later,
    /// or by as much later as interrupts are served late; and none of the others misses a turn or gets one too many.
    /// </summary>
    /// <param name="start">Where the application's 32-bit ticks are; the clock stands there.</param>
    /// <param name="seconds">For how long.</param>
    /// <param name="lateness">Ticks of the hardware by which interrupts are served late.</param>
    internal void BeatFor(uint start, uint seconds, uint lateness = 0)
    {
        ulong begin = _hardware.Now;
        for (int i = 0; i < Others; i++)
        {
            _others[i].SetAlarm(begin + Period(i));
        }

        uint reference = start;
        for (uint second = 1; second <= seconds; second++)
        {
            Assert.Equal(SyscallResult.SuccessU32, _process.Command(Alarm, 6, reference, TicksPerSecond).Variant);
            reference = unchecked(reference + TicksPerSecond);
            ulong due = ((ulong)start + ((ulong)second * TicksPerSecond)) << Shift;
            _advanceTo(due - 1);
            Assert.Null(_process.YieldForUpcall());
            _advanceTo(due + lateness);
            DeliveredUpcall upcall = Assert.NotNull(_process.TakeUpcall());
            Assert.Equal(reference, upcall.Argument1);
            Assert.InRange(unchecked(upcall.Argument0 - reference), 0u, lateness >> Shift);
        }

        for (int i = 0; i < Others && lateness == 0; i++)
        {
            Assert.Equal((int)(((ulong)seconds * TicksPerSecond << Shift) / Period(i)), _fired[i]);
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
