// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime;
using Tock.Arch.CortexM;
using Tock.Boards.Components;
using Tock.Capsules.Core;
using Tock.Capsules.Virtualizers;
using Tock.Chips.Lm3s6965;
using Tock.Kernel;
using Tock.Kernel.Ipc;
using Tock.Kernel.Processes;
using Tock.Kernel.Syscalls;
using Tock.Registers;

namespace Tock.Boards.Lm3s6965evb;

/// <summary>
/// The LM3S6965 evaluation board composed as the one that upstream Tock's figures are of (tools/Tock.Cli/Benchmarking/peers.json): console,
/// alarm, LED, low-level debug, inter-process communication and four process slots. No process console, no read-only state.
/// </summary>
/// <remarks>What is here and not there, or the other way round, makes the comparison of sizes worthless: change neither alone.</remarks>
internal static class Board
{
    private const uint ClockFrequency = 12_500_000;
    private const uint BaudRate = 115_200;
    private const uint ProcessSlots = 4;

    /// <summary>The longest fault report and more; the boot report, which is made line by line, needs no room in it.</summary>
    private const uint DebugBufferSize = 736;
    private const uint PortA = 0;
    private const uint PortF = 5;
    private const uint StatusLedPin = 0;

    /// <summary>The alarm driver's 32-bit ticks are the clock's divided by 32, as on the board proper.</summary>
    private const int AlarmTickShift = 5;

    /// <summary>Entered by the reset handler, once memory is set up.</summary>
    [BootTime]
    [RuntimeExport("tock_board_main")]
    internal static void Main()
    {
        SystemControl systemControl = new(Page(Lm3s6965Memory.SystemControl));
        Result clock = systemControl.SetSystemClock();
        systemControl.EnableUart(0);
        systemControl.EnableGpioPort(PortA);
        systemControl.EnableGpioPort(PortF);
        systemControl.EnableTimer0();
        systemControl.EnableWatchdog();

        RegisterPage systemControlSpace = Page(0xE000E000);
        KernelCore core = KernelCore.Create(systemControlSpace, ClockFrequency, ProcessSlots);
        ProcessTable processes = core.Processes;
        GpioPort uartPins = new(Page(Lm3s6965Memory.GpioPortA));
        uartPins.UseAlternateFunction(0);
        uartPins.UseAlternateFunction(1);
        Pl011Uart uart = new(Page(Lm3s6965Memory.Uart0), ClockFrequency, BaudRate, core.DeferredCalls);
        KernelVoice voice = KernelVoice.Create(core, uart, DebugBufferSize);
        if (!clock.IsOk)
        {
            voice.Output.WriteLine("The PLL did not lock: the board runs from its 8 MHz crystal, and times are wrong by that much."u8);
        }

        GeneralPurposeTimerAlarm timer = new(
            Page(Lm3s6965Memory.Timer0), Page(Lm3s6965Memory.Watchdog0), ClockFrequency);
        InterruptController interrupts = new(systemControlSpace, new Lm3s6965Interrupts(uart, timer, []));

        UartDevice line = new(voice.Line);
        DriverTable drivers = new(
        [
            new AlarmDriver(processes, new VirtualMuxAlarm(new MuxAlarm(timer)), AlarmTickShift),
            new ConsoleDriver(processes, line, line),
            new LedDriver([new GpioPinLed(new GpioPort(Page(Lm3s6965Memory.GpioPortF)), StatusLedPin)]),
            new IpcDriver(processes),
            new LowLevelDebugDriver(voice.Output),
        ]);

        KernelLoop kernel = Startup.Boot(
            core,
            voice,
            interrupts,
            [Lm3s6965Interrupt.Uart0, Lm3s6965Interrupt.Timer0A, Lm3s6965Interrupt.Watchdog0],
            drivers,
            BoardPolicies.Create(core),
            "lm3s6965evb"u8);
        kernel.Run();
    }

    private static RegisterPage Page(uint address)
    {
        // SAFETY: callers pass the addresses of this chip's register pages (datasheet, table 2-8) and of the core's. None of
        // these devices writes to memory by itself.
        unsafe
        {
            return RegisterPage.FromAddress(address);
        }
    }
}
