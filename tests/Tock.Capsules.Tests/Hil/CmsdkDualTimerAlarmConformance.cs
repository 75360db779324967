// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Chips.Mps2;
using Tock.Kernel.Hil.Time;
using Tock.Kernel.Testing.Devices;
using Tock.Registers;

namespace Tock.Capsules.Tests.Hil;

/// <summary>The clock made of a dual timer of Arm's system design kit.</summary>
public sealed class CmsdkDualTimerAlarmConformance : AlarmConformance
{
    private readonly SimulatedDualTimer _device = new();
    private readonly CmsdkDualTimerAlarm _alarm;

    public CmsdkDualTimerAlarmConformance()
    {
        _alarm = new CmsdkDualTimerAlarm(new RegisterPage(_device), 25_000_000);
        _alarm.SetAlarmClient(this);
    }

    /// <inheritdoc/>
    protected override IAlarm Alarm => _alarm;

    /// <inheritdoc/>
    protected override ulong Latest => 2;

    /// <inheritdoc/>
    protected override void Pass(ulong ticks)
    {
        while (ticks != 0)
        {
            // From one interrupt to the next, so that each is served at its tick.
            ulong step = Math.Min(ticks, Math.Min(_device.UntilNextEvent, 1UL << 30));
            _device.Advance((uint)step);
            ticks -= step;
            if (_device.InterruptPending)
            {
                _alarm.ServiceInterrupt();
            }
        }
    }
}
