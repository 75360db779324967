// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Capsules.Virtualizers;
using Tock.Kernel.Processes;
using Tock.Kernel.Syscalls;

namespace Tock.Boards.Lm3s6965evb;

/// <content>The driver that only this board has.</content>
internal static partial class Board
{
    static partial void CountTestDrivers(ref uint grantCapacity, ref uint driverCapacity)
    {
        grantCapacity++;
        driverCapacity++;
    }

    static partial void AddTestDrivers(DriverTable drivers, ProcessTable processes, MuxAlarm alarmMux)
    {
        VirtualMuxAlarm alarm = new(alarmMux);
        ScriptedDriver driver = new(processes, alarm);
        alarm.SetAlarmClient(driver);
        drivers.Add(ScriptedDriver.DriverNumber, driver);
    }
}
