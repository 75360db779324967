// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime;
using Tock.Arch.CortexM;
using Tock.Boards.Components;
using Tock.Capsules.Core;
using Tock.Capsules.Virtualizers;
using Tock.Chips.Mps2;
using Tock.Kernel;
using Tock.Kernel.Ipc;
using Tock.Kernel.Syscalls;
using Tock.Registers;

namespace Tock.Boards.Mps2An385;

/// <summary>Arm's MPS2 with the FPGA image AN385: the least that is of use, as the book's page on new boards makes it.</summary>
internal static class Board
{
    private const uint ClockFrequency = 25_000_000;
    private const uint BaudRate = 115_200;
    private const uint ProcessSlots = 4;
    private const uint DebugBufferSize = 1024;

    /// <summary>The alarm driver's 32-bit ticks are the clock's divided by 64: 390 625 Hz, which wraps after three hours.</summary>
    private const int AlarmTickShift = 6;

    /// <summary>Entered by the reset handler, once memory is set up.</summary>
    [BootTime]
    [RuntimeExport("tock_board_main")]
    internal static void Main()
    {
        RegisterPage systemControlSpace = Page(0xE000E000);
        KernelCore core = KernelCore.Create(systemControlSpace, ClockFrequency, ProcessSlots);

        CmsdkUart uart = new(Page(Mps2Memory.Uart0), ClockFrequency, BaudRate, core.DeferredCalls);
        KernelVoice voice = KernelVoice.Create(core, uart, DebugBufferSize);
        CmsdkDualTimerAlarm timer = new(Page(Mps2Memory.DualTimer), ClockFrequency);
        InterruptController interrupts = new(systemControlSpace, new Mps2Interrupts(uart, timer));

        ConsoleWithShell console = ConsoleWithShell.Create(core, voice, interrupts);
        RegisterPage lights = Page(Mps2Memory.FpgaIo);
        DriverTable drivers = new(
        [
            new AlarmDriver(core.Processes, new VirtualMuxAlarm(new MuxAlarm(timer)), AlarmTickShift),
            console.Driver,
            new LedDriver([new Mps2Led(lights, Mps2Led.FpgaIoRegister, 0), new Mps2Led(lights, Mps2Led.FpgaIoRegister, 1)]),
            new IpcDriver(core.Processes),
            new LowLevelDebugDriver(voice.Output),
        ]);

        KernelLoop kernel = Startup.Boot(
            core,
            voice,
            interrupts,
            [Mps2Interrupt.Uart0Receive, Mps2Interrupt.Uart0Transmit, Mps2Interrupt.DualTimer],
            drivers,
            BoardPolicies.Create(core),
            "mps2-an385"u8);
        console.Begin();
        kernel.Run();
    }

    private static RegisterPage Page(uint address)
    {
        // SAFETY: callers pass the addresses of this image's register pages (application note AN385, "Memory map") and of the core's.
        // None of these devices writes to memory by itself.
        unsafe
        {
            return RegisterPage.FromAddress(address);
        }
    }
}
