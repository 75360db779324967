// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime;
using Tock.Arch.CortexM;
using Tock.Boards.Components;
using Tock.Capsules.Core;
using Tock.Capsules.Extra;
using Tock.Capsules.Sensors;
using Tock.Capsules.Virtualizers;
using Tock.Chips.Mps2;
using Tock.Chips.Shared;
using Tock.Kernel;
using Tock.Kernel.DeferredCalls;
using Tock.Kernel.Hil.Gpio;
using Tock.Kernel.Hil.Spi;
using Tock.Kernel.Ipc;
using Tock.Kernel.Platform;
using Tock.Kernel.Processes;
using Tock.Kernel.Syscalls;
using Tock.Registers;

namespace Tock.Boards.Mps2An386;

/// <summary>Arm's MPS2 with the FPGA image AN386: its devices, and the drivers that applications have on them.</summary>
internal static class Board
{
    private const uint ClockFrequency = 25_000_000;
    private const uint BaudRate = 115_200;
    private const uint ProcessSlots = 12;
    private const uint DebugBufferSize = 1024;
    private const uint I2cFrequency = 100_000;
    private const byte TemperatureSensorAddress = 0x48;

    /// <summary>Two seconds: a panic's report is sent in less.</summary>
    private const uint WatchdogPeriod = 2 * ClockFrequency;

    /// <summary>The alarm driver's 32-bit ticks are the clock's divided by 64: 390 625 Hz, which wraps after three hours.</summary>
    private const int AlarmTickShift = 6;

    /// <summary>Entered by the reset handler, once memory is set up.</summary>
    [BootTime]
    [RuntimeExport("tock_board_main")]
    internal static void Main()
    {
        RegisterPage systemControlSpace = Page(0xE000E000);
        KernelCore core = KernelCore.Create(systemControlSpace, ClockFrequency, ProcessSlots);
        ProcessTable processes = core.Processes;
        DeferredCallQueue deferredCalls = core.DeferredCalls;
        CmsdkUart uart = new(Page(Mps2Memory.Uart0), ClockFrequency, BaudRate, deferredCalls);
        KernelVoice voice = KernelVoice.Create(core, uart, DebugBufferSize);
        CmsdkDualTimerAlarm timer = new(Page(Mps2Memory.DualTimer), ClockFrequency);
        MuxAlarm alarms = new(timer);
        Lan9118Controller ethernet = new(Page(Mps2Memory.Ethernet), new VirtualMuxAlarm(alarms));
        CmsdkUart[] lines = CreateSerialLines(deferredCalls);
        Pl022SpiMaster[] spi =
        [
            new Pl022SpiMaster(Page(Mps2Memory.ShieldSpi0), ClockFrequency, deferredCalls),
            new Pl022SpiMaster(Page(Mps2Memory.ShieldSpi1), ClockFrequency, deferredCalls),
        ];
        InterruptController interrupts = new(
            systemControlSpace, new Mps2Interrupts(uart, timer) { Ethernet = ethernet, SerialLines = lines, ShieldSpi = spi });

        ConsoleWithShell console = ConsoleWithShell.Create(core, voice, interrupts);
        MuxI2c i2cBus = new(new SerialBusController(Page(Mps2Memory.ShieldI2C1), timer, I2cFrequency, deferredCalls));
        EepromStorage storage = EepromStorage.Create(processes, i2cBus);
        ReadOnlyStateDriver readOnlyState = new(processes, timer, AlarmTickShift);
        Policies policies = BoardPolicies.Create(core);
        CodeMemory code = new(ApplicationCode(voice.Memory), deferredCalls);
        ApplicationLoading loading = ApplicationLoading.Create(core, voice.Memory, code, policies.AnyApplicationLoads);
        DriverTable drivers = new(
        [
            new AlarmDriver(processes, new VirtualMuxAlarm(alarms), AlarmTickShift),
            console.Driver,
            CreateSerialLineDriver(processes, lines, 1),
            CreateSerialLineDriver(processes, lines, 2),
            CreateSerialLineDriver(processes, lines, 3),
            CreateSerialLineDriver(processes, lines, 4),
            new LedDriver(CreateLeds()),
            readOnlyState,
            new I2cMasterDriver(processes, new VirtualMuxI2c(i2cBus)),
            new SpiControllerDriver(processes, [CreateSpiDevice(spi[0]), CreateSpiDevice(spi[1])]),
            new TemperatureDriver(processes, new Tmp105(new VirtualMuxI2c(i2cBus), TemperatureSensorAddress)),
            new DateTimeDriver(processes, new Ds1338(new VirtualMuxI2c(i2cBus))),
            storage.KeyValue,
            storage.Isolated,
            storage.Nonvolatile,
            loading.Loader,
            loading.State,
            new IpcDriver(processes),
            new EthernetTapDriver(processes, ethernet),
            new LowLevelDebugDriver(voice.Output),
            new UnitTestDriver(processes, voice.Output),
            new CrcDriver(processes, deferredCalls),
            new ShaDriver(processes, deferredCalls),
            new HmacDriver(processes, deferredCalls),
            new AesDriver(processes, deferredCalls),
            new RngDriver(processes, deferredCalls, new ClockJitterEntropy(timer, deferredCalls)),
        ]);

        KernelLoop kernel = Startup.Boot(
            core,
            voice,
            interrupts,
            [
                Mps2Interrupt.Uart0Receive,
                Mps2Interrupt.Uart0Transmit,
                Mps2Interrupt.Uart1Receive,
                Mps2Interrupt.Uart1Transmit,
                Mps2Interrupt.Uart2Receive,
                Mps2Interrupt.Uart2Transmit,
                Mps2Interrupt.Uart3Receive,
                Mps2Interrupt.Uart3Transmit,
                Mps2Interrupt.Uart4Receive,
                Mps2Interrupt.Uart4Transmit,
                Mps2Interrupt.ShieldSpi,
                Mps2Interrupt.DualTimer,
                Mps2Interrupt.Ethernet,
            ],
            drivers,
            policies,
            "mps2-an386"u8,
            readOnlyState,
            new CmsdkWatchdog(Page(Mps2Memory.Watchdog), WatchdogPeriod));
        console.Begin();
        kernel.Run();
    }

    /// <summary>The serial lines of applications: UARTs 1 to 4.</summary>
    [BootTime]
    private static CmsdkUart[] CreateSerialLines(DeferredCallQueue deferredCalls)
    {
        uint[] addresses = [Mps2Memory.Uart1, Mps2Memory.Uart2, Mps2Memory.Uart3, Mps2Memory.Uart4];
        CmsdkUart[] lines = new CmsdkUart[addresses.Length];
        for (int i = 0; i < lines.Length; i++)
        {
            lines[i] = new CmsdkUart(Page(addresses[i]), ClockFrequency, BaudRate, deferredCalls);
        }

        return lines;
    }

    [BootTime]
    private static ConsoleDriver CreateSerialLineDriver(ProcessTable processes, CmsdkUart[] lines, uint line) =>
        new(processes, lines[line - 1], lines[line - 1], ConsoleDriver.SerialLineDriverNumber(line));

    /// <summary>The device on a shield's SPI bus, which the bus's master selects by itself.</summary>
    [BootTime]
    private static VirtualMuxSpi CreateSpiDevice(Pl022SpiMaster master) =>
        new(new MuxSpi(master), null, SpiMode.Mode0, SpiControllerDriver.LowestFrequency);

    /// <summary>Lights 0 and 1 are the user lights, 2 to 9 those of the motherboard's controller.</summary>
    [BootTime]
    private static ILed[] CreateLeds()
    {
        RegisterPage user = Page(Mps2Memory.FpgaIo);
        RegisterPage motherboard = Page(Mps2Memory.SerialCommunicationController);
        ILed[] leds = new ILed[10];
        for (int i = 0; i < leds.Length; i++)
        {
            leds[i] = i < 2
                ? new Mps2Led(user, Mps2Led.FpgaIoRegister, i)
                : new Mps2Led(motherboard, Mps2Led.SerialCommunicationControllerRegister, i - 2);
        }

        return leds;
    }

    private static MemoryWindow ApplicationCode(BoardMemory memory)
    {
        // SAFETY: applications have this part of code memory to themselves (memory map of the linker). Those who write it, the installer of
        // applications and the driver of their own regions, keep headers of loaded applications as they are.
        unsafe
        {
            return MemoryWindow.FromRange(memory.ApplicationFlashStart, memory.ApplicationFlashEnd - memory.ApplicationFlashStart);
        }
    }

    private static RegisterPage Page(uint address)
    {
        // SAFETY: callers pass the addresses of this image's register pages (application note AN386, "Memory map") and of the core's.
        // None of these devices writes to memory by itself.
        unsafe
        {
            return RegisterPage.FromAddress(address);
        }
    }
}
