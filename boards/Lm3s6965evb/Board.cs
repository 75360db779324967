// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime;
using Tock.Arch.CortexM;
using Tock.Capsules.Core;
using Tock.Capsules.Extra;
using Tock.Capsules.ProcessConsole;
using Tock.Capsules.Sensors;
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
/// The Stellaris LM3S6965 evaluation board: which device is wired to which capsule, and which capsule serves which
/// driver number.
/// </summary>
internal static partial class Board
{
    private const uint ClockFrequency = 12_500_000;
    private const uint BaudRate = 115_200;
    private const uint ProcessSlots = 11;
    private const uint GrantCapacity = 15;
    private const uint DriverCapacity = 17;
    private const uint DeferredCallCapacity = 12;
    private const uint DebugBufferSize = 1024;
    private const uint PortA = 0;
    private const uint PortB = 1;
    private const uint PortD = 3;
    private const uint PortE = 4;
    private const uint PortF = 5;
    private const uint StatusLedPin = 0;
    private const uint SelectButtonPin = 1;
    private const uint I2cClockPin = 2;
    private const uint I2cDataPin = 3;
    private const uint I2cFrequency = 100_000;
    private const byte TemperatureSensorAddress = 0x48;

    /// <summary>The alarm driver's 32-bit ticks are the clock's divided by 32: 390 625 Hz, which wraps after three hours.</summary>
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
        systemControl.EnableGpioPort(PortB);
        systemControl.EnableGpioPort(PortD);
        systemControl.EnableGpioPort(PortE);
        systemControl.EnableGpioPort(PortF);
        systemControl.EnableI2c0();
        systemControl.EnableAdc();
        systemControl.EnableTimer1();
        systemControl.EnableTimer0();
        systemControl.EnableWatchdog();

        UserspaceKernelBoundary boundary = new(systemControlSpace);
        MemoryProtectionUnit memoryProtection = new(systemControlSpace);
        uint grantCapacity = GrantCapacity;
        uint driverCapacity = DriverCapacity;
        CountTestDrivers(ref grantCapacity, ref driverCapacity);
        ProcessTable processes = new(ProcessSlots, grantCapacity, boundary, memoryProtection);
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
        InputSwitch input = new(consoleLine, deferredCalls);
        consoleLine.SetReceiveClient(input);
        ConsoleDriver console = new(processes, consoleLine, input);
        consoleLine.SetTransmitClient(console.TransmitClient);
        input.SetReceiveClient(console.ReceiveClient);

        GeneralPurposeTimerAlarm timer = new(
            Page(Lm3s6965Memory.Timer0), Page(Lm3s6965Memory.Watchdog0), ClockFrequency);
        MuxAlarm alarmMux = new(timer);
        timer.SetAlarmClient(alarmMux);
        VirtualMuxAlarm applicationAlarm = new(alarmMux);
        AlarmDriver alarm = new(processes, applicationAlarm, AlarmTickShift);
        applicationAlarm.SetAlarmClient(alarm);

        ReadOnlyStateDriver readOnlyState = new(processes, timer, AlarmTickShift);
        GpioPort freePort = new(Page(Lm3s6965Memory.GpioPortD));
        GpioPort arrowPort = new(Page(Lm3s6965Memory.GpioPortE));
        GpioPort statusPort = new(Page(Lm3s6965Memory.GpioPortF));

        AnalogToDigitalConverter adc = new(Page(Lm3s6965Memory.Adc0), Page(Lm3s6965Memory.Timer1));
        I2cMaster i2c = CreateI2c(deferredCalls);
        MuxI2c i2cMux = new(i2c);
        TemperatureDriver temperature = new(processes, new Tmp105(new VirtualMuxI2c(i2cMux), TemperatureSensorAddress));

        DriverTable drivers = new(driverCapacity);
        drivers.Add(AlarmDriver.DriverNumber, alarm);
        drivers.Add(ConsoleDriver.DriverNumber, console);
        drivers.Add(LedDriver.DriverNumber, new LedDriver([new GpioPinLed(statusPort, StatusLedPin)]));
        drivers.Add(ButtonDriver.DriverNumber, CreateButtons(processes, arrowPort, statusPort));
        drivers.Add(GpioDriver.DriverNumber, CreateFreePins(processes, freePort));
        drivers.Add(ReadOnlyStateDriver.DriverNumber, readOnlyState);
        drivers.Add(AdcDriver.DriverNumber, new AdcDriver(processes, adc));
        drivers.Add(I2cMasterDriver.DriverNumber, new I2cMasterDriver(processes, new VirtualMuxI2c(i2cMux)));
        drivers.Add(TemperatureDriver.DriverNumber, temperature);
        drivers.Add(DateTimeDriver.DriverNumber, new DateTimeDriver(processes, new Ds1338(new VirtualMuxI2c(i2cMux))));
        drivers.Add(IpcDriver.DriverNumber, new IpcDriver(processes));
        drivers.Add(LowLevelDebugDriver.DriverNumber, new LowLevelDebugDriver(output));
        AddComputingDrivers(drivers, processes, deferredCalls, timer);
        AddTestDrivers(drivers, processes, alarmMux);

        InterruptController interrupts = new(
            systemControlSpace,
            new Lm3s6965Interrupts(uart, timer, [null, null, null, freePort, arrowPort, statusPort]) { I2c0 = i2c, Adc = adc });
        UartDevice shellLine = new(uartMux);
        Shell shell = new(
            shellLine, input, new ProcessManagement(processes), new KernelControl(interrupts, panic, memory));
        shellLine.SetTransmitClient(shell);
        uartMux.SetForegroundLine(shellLine, shell);

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
            ContextSwitchClient = readOnlyState,
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
        interrupts.Enable(Lm3s6965Interrupt.I2C0);
        interrupts.Enable(Lm3s6965Interrupt.Adc0Sequencer3);
        interrupts.Enable(Lm3s6965Interrupt.Timer0A);
        interrupts.Enable(Lm3s6965Interrupt.Watchdog0);
        interrupts.Enable(Lm3s6965Interrupt.GpioPortD);
        interrupts.Enable(Lm3s6965Interrupt.GpioPortE);
        interrupts.Enable(Lm3s6965Interrupt.GpioPortF);
        if (!memoryProtection.HasEnoughRegions)
        {
            panic.BecauseOfBoard("this core has no memory protection unit with 8 regions"u8);
        }

        if (!clock.IsOk)
        {
            output.WriteLine("The PLL did not lock: the board runs from its 8 MHz crystal, and times are wrong by that much."u8);
        }

        kernel.Boot("lm3s6965evb"u8);
        input.Begin(shell, console.ApplicationInput);
        kernel.Run();
    }

    /// <summary>Makes room for what only a test board has; without such a part, the call compiles to nothing.</summary>
    static partial void CountTestDrivers(ref uint grantCapacity, ref uint driverCapacity);

    /// <summary>Adds what only a test board has; likewise.</summary>
    [BootTime]
    static partial void AddTestDrivers(DriverTable drivers, ProcessTable processes, MuxAlarm alarmMux);

    /// <summary>Adds the drivers that compute. All this board has to make random bytes of is its clock: see <see cref="ClockJitterEntropy"/>.</summary>
    [BootTime]
    private static void AddComputingDrivers(
        DriverTable drivers, ProcessTable processes, DeferredCallQueue deferredCalls, GeneralPurposeTimerAlarm timer)
    {
        drivers.Add(CrcDriver.DriverNumber, new CrcDriver(processes, deferredCalls));
        drivers.Add(ShaDriver.DriverNumber, new ShaDriver(processes, deferredCalls));
        drivers.Add(HmacDriver.DriverNumber, new HmacDriver(processes, deferredCalls));
        drivers.Add(AesDriver.DriverNumber, new AesDriver(processes, deferredCalls));
        ClockJitterEntropy entropy = new(timer, deferredCalls);
        RngDriver random = new(processes, deferredCalls, entropy);
        entropy.SetEntropyClient(random);
        drivers.Add(RngDriver.DriverNumber, random);
    }

    /// <summary>The buttons, which connect their pins to ground: up, down, left, right, select.</summary>
    [BootTime]
    private static ButtonDriver CreateButtons(ProcessTable processes, GpioPort arrows, GpioPort select) => new(
        processes,
        [new GpioPin(arrows, 0), new GpioPin(arrows, 1), new GpioPin(arrows, 2), new GpioPin(arrows, 3), new GpioPin(select, SelectButtonPin)],
        ActivationMode.ActiveLow,
        FloatingState.PullUp);

    /// <summary>The pins for applications: PD4 to PD7, to which nothing on this board is wired.</summary>
    [BootTime]
    private static GpioDriver CreateFreePins(ProcessTable processes, GpioPort port) => new(
        processes, [new GpioPin(port, 4), new GpioPin(port, 5), new GpioPin(port, 6), new GpioPin(port, 7)]);

    /// <summary>The I2C bus, on PB2 and PB3. Sensors may be on it or not: the board is the same.</summary>
    /// <remarks>A read after a write begins with a stop: the emulator has no repeated start, and this is the only master.</remarks>
    [BootTime]
    private static I2cMaster CreateI2c(DeferredCallQueue deferredCalls)
    {
        GpioPort pins = new(Page(Lm3s6965Memory.GpioPortB));
        pins.UseAlternateFunctionOpenDrain(I2cClockPin);
        pins.UseAlternateFunctionOpenDrain(I2cDataPin);
        return new I2cMaster(
            Page(Lm3s6965Memory.I2C0), ClockFrequency, I2cFrequency, stopsBeforeReading: true, deferredCalls);
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
