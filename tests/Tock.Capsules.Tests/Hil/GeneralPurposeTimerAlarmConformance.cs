// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Chips.Lm3s6965;
using Tock.Kernel.Hil.Time;
using Tock.Kernel.Testing.Devices;
using Tock.Registers;

namespace Tock.Capsules.Tests.Hil;

/// <summary>The clock of the LM3S6965, made of its watchdog and a timer.</summary>
public sealed class GeneralPurposeTimerAlarmConformance : AlarmConformance
{
    private readonly SimulatedClock _device = new();
    private readonly GeneralPurposeTimerAlarm _alarm;

    public GeneralPurposeTimerAlarmConformance()
    {
        _alarm = new GeneralPurposeTimerAlarm(new RegisterPage(_device.Timer), new RegisterPage(_device.Watchdog), 12_500_000);
        _alarm.SetAlarmClient(this);
    }

    /// <inheritdoc/>
    protected override IAlarm Alarm => _alarm;

    /// <inheritdoc/>
    protected override ulong Latest => 2;

    /// <inheritdoc/>
    protected override void Pass(ulong ticks)
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
