// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Kernel.Hil.Time;

/// <summary>Is called back by an <see cref="IAlarm"/>.</summary>
public interface IAlarmClient
{
    /// <summary>The deadline has been reached; the alarm is disarmed and may be armed again from here.</summary>
    void AlarmFired();
}
