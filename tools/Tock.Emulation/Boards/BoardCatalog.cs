// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Emulation.Boards;

/// <summary>The boards that the tools know.</summary>
public static class BoardCatalog
{
    // Room temperature, and what QEMU's clock shows, which is the host's.
    private static readonly BusDevice[] s_sensors =
    [
        new(BusDevice.TemperatureSensorModel, "sensor", 0x48) { Millidegrees = 21_500 },
        new(BusDevice.RealTimeClockModel, "clock", 0x68),
    ];

    // FPGAIO_LED0 and CFG_REG1 of the serial communication controller.
    private static readonly BoardLed[] s_userLights = [.. Enumerable.Range(0, 2).Select(bit => new BoardLed(0x4002_8000, bit))];
    private static readonly BoardLed[] s_motherboardLights = [.. Enumerable.Range(0, 8).Select(bit => new BoardLed(0x4002_F004, bit))];

    /// <summary>TI/Stellaris LM3S6965 evaluation board: Cortex-M3 with an 8-region MPU, 64 kB of RAM.</summary>
    public static BoardDescription Lm3s6965evb { get; } = new()
    {
        Name = "lm3s6965evb",
        Summary = "Cortex-M3, 256 KiB flash, 64 KiB RAM",
        Machine = "lm3s6965evb",
        Flash = new MemoryRange(0x0000_0000, 256 * 1024),
        Ram = new MemoryRange(0x2000_0000, 64 * 1024),
        ApplicationFlash = new MemoryRange(0x0002_0000, 128 * 1024),
        // WDTVALUE of watchdog 0: the only counter of this machine model that can be read back while it runs.
        Clock = new ClockRegister(0x4000_0004, 12_500_000),
        GpioPorts =
        [
            new('A', "/machine/unattached/device[8]", 0x4000_43FC),
            new('B', "/machine/unattached/device[9]", 0x4000_53FC),
            new('C', "/machine/unattached/device[10]", 0x4000_63FC),
            new('D', "/machine/unattached/device[11]", 0x4000_73FC),
            new('E', "/machine/unattached/device[12]", 0x4002_43FC),
            new('F', "/machine/unattached/device[13]", 0x4002_53FC),
            new('G', "/machine/unattached/device[14]", 0x4002_63FC),
        ],
        Buttons =
        [
            new("up", "up", new BoardPin('E', 0)),
            new("down", "down", new BoardPin('E', 1)),
            new("left", "left", new BoardPin('E', 2)),
            new("right", "right", new BoardPin('E', 3)),
            new("select", "ctrl", new BoardPin('F', 1)),
        ],
        Leds = [new BoardLed(0x4002_53FC, 0)],
        Eeprom = new BoardEeprom(0x50, 32 * 1024),
        BusDevices = s_sensors,
        HasSdCard = true,
        HasDisplay = true,
        HasEthernet = true,
        // Its own probe is an FTDI chip. The chip has no unique number.
        Probe = new BoardProbe { OpenOcdConfiguration = ["board/ek-lm3s6965.cfg"], UsbIds = ["0403:bcd9"] },
        KernelProject = "boards/Lm3s6965evb/Tock.Boards.Lm3s6965evb.csproj",
    };

    /// <summary>Arm MPS2 with the FPGA image AN386: Cortex-M4F with an 8-region MPU, 4 MiB of RAM.</summary>
    public static BoardDescription Mps2An386 { get; } = new()
    {
        Name = "mps2-an386",
        Summary = "Cortex-M4F, 1 MiB of code memory, 4 MiB RAM",
        Machine = "mps2-an386",
        Flash = new MemoryRange(0x0000_0000, 1024 * 1024),
        Ram = new MemoryRange(0x2000_0000, 4 * 1024 * 1024),
        ApplicationFlash = new MemoryRange(0x0002_0000, 896 * 1024),
        // TIMER1VALUE of the dual timer.
        Clock = new ClockRegister(0x4000_2004, 25_000_000),
        Leds = [.. s_userLights, .. s_motherboardLights],
        Eeprom = new BoardEeprom(0x50, 32 * 1024),
        BusDevices = s_sensors,
        HasEthernet = true,
        KernelProject = "boards/Mps2An386/Tock.Boards.Mps2An386.csproj",
    };

    /// <summary>Arm MPS2 with the FPGA image AN385: Cortex-M3 with an 8-region MPU, 4 MiB of RAM.</summary>
    public static BoardDescription Mps2An385 { get; } = new()
    {
        Name = "mps2-an385",
        Summary = "Cortex-M3, 1 MiB of code memory, 4 MiB RAM",
        Machine = "mps2-an385",
        Flash = new MemoryRange(0x0000_0000, 1024 * 1024),
        Ram = new MemoryRange(0x2000_0000, 4 * 1024 * 1024),
        ApplicationFlash = new MemoryRange(0x0002_0000, 896 * 1024),
        // TIMER1VALUE of the dual timer.
        Clock = new ClockRegister(0x4000_2004, 25_000_000),
        Leds = s_userLights,
        KernelProject = "boards/Mps2An385/Tock.Boards.Mps2An385.csproj",
    };

    /// <summary>All boards; the first is the default.</summary>
    public static IReadOnlyList<BoardDescription> All { get; } = [Lm3s6965evb, Mps2An386, Mps2An385];

    /// <summary>The board that is used when none is named.</summary>
    public static BoardDescription Default => All[0];

    /// <summary>Finds a board by its name (exact case).</summary>
    /// <returns>The board, or null when there is none of that name.</returns>
    public static BoardDescription? Find(string name) => All.FirstOrDefault(board => board.Name == name);
}
