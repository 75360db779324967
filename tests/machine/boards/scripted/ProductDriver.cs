// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Boards.Components;
using Tock.Capsules.Virtualizers;
using Tock.Kernel.Hil.Gpio;
using Tock.Kernel.Syscalls;

namespace Tock.Boards.Lm3s6965evb;

/// <content>The driver that only this board has.</content>
internal static partial class Board
{
    static partial void CreateProductDriver(in KernelCore core, MuxAlarm alarms, ILed statusLed, ref SyscallDriver? driver) =>
        driver = new ScriptedDriver(core.Processes, new VirtualMuxAlarm(alarms));
}
