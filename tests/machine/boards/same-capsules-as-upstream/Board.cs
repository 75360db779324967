// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime;
using Tock.Arch.CortexM;
using Tock.Capsules.Core;
using Tock.Capsules.Virtualizers;
using Tock.Chips.Lm3s6965;
using Tock.Kernel;
using Tock.Kernel.Debugging;
using Tock.Kernel.DeferredCalls;
using Tock.Kernel.Hil.Gpio;
using Tock.Kernel.Ipc;
using Tock.Kernel.Platform;
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

    /// <summary>Of the console, the alarm and inter-process communication.</summary>
    private const uint GrantCapacity = 3;
    private const uint DriverCapacity = 5;

    /// <summary>Of the loader and the UART.</summary>
    private const uint DeferredCallCapacity = 2;

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
        RegisterPage systemControlSpace = Page(0xE000E000);
        SystemControl systemControl = new(Page(Lm3s6965Memory.SystemControl));
        Result clock = systemControl.SetSystemClock();
        systemControl.EnableUart0();
        systemControl.EnableGpioPort(PortA);
        systemControl.EnableGpioPort(PortF);
        systemControl.EnableTimer0();
        systemControl.EnableWatchdog();

        UserspaceKernelBoundary boundary = new(systemControlSpace);
        MemoryProtectionUnit memoryProtection = new(systemControlSpace);
        ProcessTable processes = new(ProcessSlots, GrantCapacity, boundary, memoryProtection);
        DeferredCallQueue deferredCalls = new(boundary, DeferredCallCapacity);

        GpioPort uartPins = new(Page(Lm3s6965Memory.GpioPortA));
        uartPins.UseAlternateFunction(0);
        uartPins.UseAlternateFunction(1);
        Pl011Uart uart = new(Page(Lm3s6965Memory.Uart0), ClockFrequency, BaudRate, deferredCalls);
        MuxUart uartMux = new(uart, uart, uart);
        uart.SetTransmitClient(uartMux);
        uart.SetReceiveClient(uartMux);
        DebugWriter output = new(uartMux, new UartDevice(uartMux), DebugBufferSize);
        BoardMemory memory = MemoryMap.Read();
        PanicReport panic = new(output, processes, memory);
        UserspaceKernelBoundary.Attach(panic);

        UartDevice consoleLine = new(uartMux);
        ConsoleDriver console = new(processes, consoleLine, consoleLine);
        consoleLine.SetTransmitClient(console.TransmitClient);
        consoleLine.SetReceiveClient(console.ReceiveClient);

        GeneralPurposeTimerAlarm timer = new(
            Page(Lm3s6965Memory.Timer0), Page(Lm3s6965Memory.Watchdog0), ClockFrequency);
        MuxAlarm alarmMux = new(timer);
        timer.SetAlarmClient(alarmMux);
        VirtualMuxAlarm applicationAlarm = new(alarmMux);
        AlarmDriver alarm = new(processes, applicationAlarm, AlarmTickShift);
        applicationAlarm.SetAlarmClient(alarm);

        GpioPort statusLedPort = new(Page(Lm3s6965Memory.GpioPortF));

        DriverTable drivers = new(DriverCapacity);
        drivers.Add(AlarmDriver.DriverNumber, alarm);
        drivers.Add(ConsoleDriver.DriverNumber, console);
        drivers.Add(LedDriver.DriverNumber, new LedDriver([new GpioPinLed(statusLedPort, StatusLedPin)]));
        drivers.Add(IpcDriver.DriverNumber, new IpcDriver(processes));
        drivers.Add(LowLevelDebugDriver.DriverNumber, new LowLevelDebugDriver(output));

        InterruptController interrupts = new(systemControlSpace, new Lm3s6965Interrupts(uart, timer, []));
        SysTickTimer schedulerTimer = new(systemControlSpace, ClockFrequency);
        KernelLoop kernel = new(new KernelResources
        {
            Memory = memory,
            Boundary = boundary,
            MemoryProtection = memoryProtection,
            Chip = interrupts,
            SchedulerTimer = schedulerTimer,
            Scheduler = BoardPolicies.CreateScheduler(schedulerTimer, processes),
            Processes = processes,
            Drivers = drivers,
            EnforcesPermissions = true,
            DeferredCalls = deferredCalls,
            Output = output,
            Panic = panic,
            FaultPolicy = BoardPolicies.CreateFaultPolicy(),
            CredentialPolicy = BoardPolicies.CreateCredentialPolicy(deferredCalls),
            ShortIds = BoardPolicies.CreateShortIds(),
        });
        UserspaceKernelBoundary.Attach(kernel);
        BootArena.Seal();

        interrupts.Enable(Lm3s6965Interrupt.Uart0);
        interrupts.Enable(Lm3s6965Interrupt.Timer0A);
        interrupts.Enable(Lm3s6965Interrupt.Watchdog0);
        if (!memoryProtection.HasEnoughRegions)
        {
            panic.BecauseOfBoard("this core has no memory protection unit with 8 regions"u8);
        }

        if (!clock.IsOk)
        {
            output.WriteLine("The PLL did not lock: the board runs from its 8 MHz crystal, and times are wrong by that much."u8);
        }

        kernel.Boot("lm3s6965evb"u8);
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
