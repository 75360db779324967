// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Collections.Generic;
using Libtock.Abi;
using Tock.Testing.Running;

namespace Tock.Testing;

/// <summary>The alarm (driver 0x0): one for each process, on the board's clock.</summary>
public sealed class FakeAlarm : FakeDriver
{
    private readonly FakeClock _clock;
    private readonly Dictionary<FakeProcess, FakeTimer> _alarms = [];

    internal FakeAlarm(FakeClock clock)
        : base(AlarmAbi.DriverNumber)
    {
        _clock = clock;
    }

    /// <inheritdoc/>
    protected internal override Answer Command(DriverCall call)
    {
        switch (call.Command)
        {
            case AlarmAbi.CommandPresent:
                return Answer.Success;
            case AlarmAbi.CommandFrequency:
                return Answer.Of(FakeClock.Frequency);
            case AlarmAbi.CommandNow:
                return Answer.Of((uint)_clock.Ticks);
            case AlarmAbi.CommandStop:
                return Stop(call.Process) ? Answer.Success : Answer.Failure(ErrorCode.Already);
            case AlarmAbi.CommandSetRelative:
                return Set(call, (uint)_clock.Ticks, call.Argument1);
            case AlarmAbi.CommandSetAbsolute:
                return Set(call, call.Argument1, call.Argument2);
            default:
                return Answer.Failure(ErrorCode.NotSupported);
        }
    }

    /// <inheritdoc/>
    internal override void Forget(FakeProcess process)
    {
        base.Forget(process);
        Stop(process);
    }

    private bool Stop(FakeProcess process)
    {
        if (!_alarms.Remove(process, out FakeTimer? timer) || timer.IsStopped)
        {
            return false;
        }

        timer.Stop();
        return true;
    }

    private Answer Set(DriverCall call, uint reference, uint ticks)
    {
        if (Failure != ErrorCode.None)
        {
            return Answer.Failure(Failure);
        }

        Stop(call.Process);
        ulong now = _clock.Ticks;
        uint elapsed = unchecked((uint)now - reference);
        ulong deadline = elapsed >= ticks ? now : now + (ticks - elapsed);
        uint expiration = unchecked(reference + ticks);
        _alarms[call.Process] = _clock.At(
            TimeSpan.FromTicks(FakeClock.Tick.Ticks * (long)deadline),
            () => call.Schedule(AlarmAbi.UpcallFired, unchecked((uint)_clock.Ticks), expiration));
        return Answer.Of(expiration);
    }
}
