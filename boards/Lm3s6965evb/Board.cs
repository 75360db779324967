// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime;
using Tock.Arch.CortexM;
using Tock.Boards.Components;
using Tock.Capsules.Core;
using Tock.Capsules.Displays;
using Tock.Capsules.Extra;
using Tock.Capsules.Sensors;
using Tock.Capsules.Storage;
using Tock.Capsules.Virtualizers;
using Tock.Chips.Lm3s6965;
using Tock.Chips.Shared;
using Tock.Kernel;
using Tock.Kernel.DeferredCalls;
using Tock.Kernel.Hil.Gpio;
using Tock.Kernel.Hil.Spi;
using Tock.Kernel.Ipc;
using Tock.Kernel.Processes;
using Tock.Kernel.Syscalls;
using Tock.Registers;

namespace Tock.Boards.Lm3s6965evb;

/// <summary>The Stellaris LM3S6965 evaluation board: its devices, and the drivers that applications have on them.</summary>
internal static partial class Board
{
    private const uint ClockFrequency = 12_500_000;
    private const uint BaudRate = 115_200;
    private const uint ProcessSlots = 12;
    private const uint DebugBufferSize = 1024;
    private const uint PortA = 0;
    private const uint PortB = 1;
    private const uint PortC = 2;
    private const uint PortD = 3;
    private const uint PortE = 4;
    private const uint PortF = 5;
    private const uint PortG = 6;
    private const uint StatusLedPin = 0;
    private const uint SelectButtonPin = 1;
    private const uint I2cClockPin = 2;
    private const uint I2cDataPin = 3;
    private const uint I2cFrequency = 100_000;
    private const byte TemperatureSensorAddress = 0x48;
    private const uint SpiClockPin = 2;
    private const uint DisplaySelectPin = 3;
    private const uint SpiReceivePin = 4;
    private const uint SpiTransmitPin = 5;
    private const uint FreeSelectPin0 = 4;
    private const uint FreeSelectPin1 = 5;
    private const uint DisplaySupplyPin = 6;
    private const uint DisplayDataPin = 7;
    private const uint CardSelectPin = 0;
    private const uint DisplayFrequency = 4_000_000;
    private const uint CardFrequency = 6_250_000;

    /// <summary>The alarm driver's 32-bit ticks are the clock's divided by 32: 390 625 Hz, which wraps after three hours.</summary>
    private const int AlarmTickShift = 5;

    /// <summary>Entered by the reset handler, once memory is set up.</summary>
    [BootTime]
    [RuntimeExport("tock_board_main")]
    internal static void Main()
    {
        Result clock = StartDevices(out ulong ethernetAddress);
        RegisterPage systemControlSpace = Page(0xE000E000);
        KernelCore core = KernelCore.Create(systemControlSpace, ClockFrequency, ProcessSlots);
        ProcessTable processes = core.Processes;
        DeferredCallQueue deferredCalls = core.DeferredCalls;
        GpioPort serialPort = new(Page(Lm3s6965Memory.GpioPortA));
        Pl011Uart uart = CreateUart(deferredCalls, Lm3s6965Memory.Uart0, serialPort, 0);
        KernelVoice voice = KernelVoice.Create(core, uart, DebugBufferSize);
        if (!clock.IsOk)
        {
            voice.Output.WriteLine("The PLL did not lock: the board runs from its 8 MHz crystal, and times are wrong by that much."u8);
        }

        GeneralPurposeTimerAlarm timer = new(
            Page(Lm3s6965Memory.Timer0), Page(Lm3s6965Memory.Watchdog0), ClockFrequency);
        AnalogToDigitalConverter adc = new(Page(Lm3s6965Memory.Adc0), Page(Lm3s6965Memory.Timer1));
        I2cMaster i2c = CreateI2c(deferredCalls);
        MuxAlarm alarms = new(timer);
        EthernetController ethernet = new(Page(Lm3s6965Memory.Ethernet), new VirtualMuxAlarm(alarms), ethernetAddress);
        Pl022SpiMaster spi = CreateSpi(serialPort, deferredCalls);
        GpioPort freePort = new(Page(Lm3s6965Memory.GpioPortD));
        GpioPort arrowPort = new(Page(Lm3s6965Memory.GpioPortE));
        GpioPort statusPort = new(Page(Lm3s6965Memory.GpioPortF));
        Pl011Uart uart1 = CreateUart(deferredCalls, Lm3s6965Memory.Uart1, freePort, 2);
        Pl011Uart uart2 = CreateUart(deferredCalls, Lm3s6965Memory.Uart2, new GpioPort(Page(Lm3s6965Memory.GpioPortG)), 0);
        InterruptController interrupts = new(
            systemControlSpace,
            new Lm3s6965Interrupts(uart, timer, [null, null, null, freePort, arrowPort, statusPort])
            {
                Uart1 = uart1,
                Uart2 = uart2,
                I2c0 = i2c,
                Adc = adc,
                Ethernet = ethernet,
                Ssi0 = spi,
            });

        ConsoleWithShell console = ConsoleWithShell.Create(core, voice, interrupts);
        MuxAdc adcUsers = new(adc);
        MuxI2c i2cBus = new(i2c);
        MuxSpi spiBus = new(spi);
        SdCard card = CreateCard(spiBus, alarms, freePort);
        GpioPort selectPort = new(Page(Lm3s6965Memory.GpioPortC));
        MuxScreen screen = new(CreateDisplay(spiBus, serialPort, selectPort));
        EepromStorage storage = EepromStorage.Create(processes, i2cBus);
        ReadOnlyStateDriver readOnlyState = new(processes, timer, AlarmTickShift);
        GpioPinLed statusLed = new(statusPort, StatusLedPin);
        SyscallDriver? productDriver = null;
        CreateProductDriver(core, alarms, statusLed, ref productDriver);
        Policies policies = BoardPolicies.Create(core);
        DriverTable drivers = new(
        [
            new AlarmDriver(processes, new VirtualMuxAlarm(alarms), AlarmTickShift),
            console.Driver,
            new ConsoleDriver(processes, uart1, uart1, ConsoleDriver.SerialLineDriverNumber(1)),
            new ConsoleDriver(processes, uart2, uart2, ConsoleDriver.SerialLineDriverNumber(2)),
            new LedDriver([statusLed]),
            CreateButtons(processes, arrowPort, statusPort),
            CreateFreePins(processes, freePort),
            readOnlyState,
            new AdcDriver(processes, new VirtualMuxAdc(adcUsers), new VirtualMuxAdc(adcUsers), new VirtualMuxAlarm(alarms)),
            new I2cMasterDriver(processes, new VirtualMuxI2c(i2cBus)),
            new SpiControllerDriver(processes, [CreateFreeDevice(spiBus, selectPort, FreeSelectPin0), CreateFreeDevice(spiBus, selectPort, FreeSelectPin1)]),
            new TemperatureDriver(processes, new Tmp105(new VirtualMuxI2c(i2cBus), TemperatureSensorAddress)),
            new DateTimeDriver(processes, new Ds1338(new VirtualMuxI2c(i2cBus))),
            storage.KeyValue,
            storage.Isolated,
            storage.Nonvolatile,
            new SdCardDriver(processes, card),
            new ScreenDriver(processes, new VirtualMuxScreen(screen)),
            new TextScreenDriver(processes, new VirtualMuxScreen(screen)),
            new IpcDriver(processes),
            new ProcessInfoDriver(processes, new ProcessManagement(processes), policies.ApplicationsControlProcesses),
            new EthernetTapDriver(processes, ethernet),
            new LowLevelDebugDriver(voice.Output),
            new CrcDriver(processes, deferredCalls),
            new ShaDriver(processes, deferredCalls),
            new HmacDriver(processes, deferredCalls),
            new AesDriver(processes, deferredCalls),
            new RngDriver(processes, deferredCalls, new ClockJitterEntropy(timer, deferredCalls)),
            productDriver,
        ]);

        KernelLoop kernel = Startup.Boot(
            core,
            voice,
            interrupts,
            [
                Lm3s6965Interrupt.Uart0,
                Lm3s6965Interrupt.Uart1,
                Lm3s6965Interrupt.Uart2,
                Lm3s6965Interrupt.Ssi0,
                Lm3s6965Interrupt.I2C0,
                Lm3s6965Interrupt.Adc0Sequencer3,
                Lm3s6965Interrupt.Ethernet,
                Lm3s6965Interrupt.Timer0A,
                Lm3s6965Interrupt.Watchdog0,
                Lm3s6965Interrupt.GpioPortD,
                Lm3s6965Interrupt.GpioPortE,
                Lm3s6965Interrupt.GpioPortF,
            ],
            drivers,
            policies,
            "lm3s6965evb"u8,
            readOnlyState);
        console.Begin();
        kernel.Run();
    }

    /// <summary>Makes the driver that only a product on this board has; on the board itself the call compiles to nothing.</summary>
    [BootTime]
    static partial void CreateProductDriver(in KernelCore core, MuxAlarm alarms, ILed statusLed, ref SyscallDriver? driver);

    /// <summary>Sets the clock up and gives it to the devices that the board uses.</summary>
    /// <param name="ethernetAddress">The Ethernet address of this part.</param>
    /// <returns>Whether the clock is the right one.</returns>
    [BootTime]
    private static Result StartDevices(out ulong ethernetAddress)
    {
        SystemControl systemControl = new(Page(Lm3s6965Memory.SystemControl));
        Result clock = systemControl.SetSystemClock();
        systemControl.EnableUart(0);
        systemControl.EnableUart(1);
        systemControl.EnableUart(2);
        systemControl.EnableGpioPort(PortA);
        systemControl.EnableGpioPort(PortB);
        systemControl.EnableGpioPort(PortC);
        systemControl.EnableGpioPort(PortD);
        systemControl.EnableGpioPort(PortE);
        systemControl.EnableGpioPort(PortF);
        systemControl.EnableGpioPort(PortG);
        systemControl.EnableI2c0();
        systemControl.EnableEthernet();
        ethernetAddress = systemControl.ReadEthernetAddress();
        systemControl.EnableSsi0();
        systemControl.EnableAdc();
        systemControl.EnableTimer1();
        systemControl.EnableTimer0();
        systemControl.EnableWatchdog();
        return clock;
    }

    /// <summary>A UART, which receives on a pin and sends on the next one: PA0 for the console, PD2 and PG0 for the lines of applications.</summary>
    [BootTime]
    private static Pl011Uart CreateUart(DeferredCallQueue deferredCalls, uint address, GpioPort port, uint receivePin)
    {
        port.UseAlternateFunction(receivePin);
        port.UseAlternateFunction(receivePin + 1);
        return new Pl011Uart(Page(address), ClockFrequency, BaudRate, deferredCalls);
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

    /// <summary>The SPI bus, on PA2, PA4 and PA5, which display and SD card share.</summary>
    [BootTime]
    private static Pl022SpiMaster CreateSpi(GpioPort pins, DeferredCallQueue deferredCalls)
    {
        pins.UseAlternateFunction(SpiClockPin);
        pins.UseAlternateFunction(SpiReceivePin);
        pins.SetFloatingState(SpiReceivePin, FloatingState.PullUp);
        pins.UseAlternateFunction(SpiTransmitPin);
        return new Pl022SpiMaster(Page(Lm3s6965Memory.Ssi0), ClockFrequency, deferredCalls);
    }

    /// <summary>The SD card, selected by PD0.</summary>
    [BootTime]
    private static SdCard CreateCard(MuxSpi bus, MuxAlarm alarms, GpioPort selectPort)
    {
        VirtualMuxSpi device = new(bus, new GpioOutputPin(selectPort, CardSelectPin), SpiMode.Mode0, SdCard.InitializationFrequency);
        VirtualMuxSpi nobody = new(bus, null, SpiMode.Mode0, SdCard.InitializationFrequency);
        return new SdCard(device, nobody, new VirtualMuxAlarm(alarms), CardFrequency);
    }

    /// <summary>The display: selected by PA3, told commands from data by PC7, its panel supplied through PC6.</summary>
    /// <remarks>The emulator selects it whenever PD0 does not select the SD card, and looks at neither PA3 nor PC6.</remarks>
    [BootTime]
    private static Ssd0323 CreateDisplay(MuxSpi bus, GpioPort selectPort, GpioPort port)
    {
        VirtualMuxSpi device = new(bus, new GpioOutputPin(selectPort, DisplaySelectPin), SpiMode.Mode0, DisplayFrequency);
        return new Ssd0323(device, new GpioOutputPin(port, DisplayDataPin), new GpioOutputPin(port, DisplaySupplyPin));
    }

    /// <summary>A place for a device of applications on the SPI bus, selected by a pin to which nothing on this board is wired.</summary>
    [BootTime]
    private static VirtualMuxSpi CreateFreeDevice(MuxSpi bus, GpioPort port, uint pin) =>
        new(bus, new GpioOutputPin(port, pin), SpiMode.Mode0, SpiControllerDriver.LowestFrequency);

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
