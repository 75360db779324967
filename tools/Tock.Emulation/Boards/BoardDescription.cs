// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Emulation.Boards;

/// <summary>What the host tools must know of a board: where its kernel is built, its memory map, and how it is emulated.</summary>
public sealed record BoardDescription
{
    /// <summary>Name on the command line; also the file name of the kernel image.</summary>
    public required string Name { get; init; }

    /// <summary>One line for people: core and memory.</summary>
    public required string Summary { get; init; }

    /// <summary>QEMU machine name (<c>-M</c>); null for a board that is not emulated.</summary>
    public string? Machine { get; init; }

    /// <summary>Flash, kernel and applications together.</summary>
    public required MemoryRange Flash { get; init; }

    /// <summary>RAM.</summary>
    public required MemoryRange Ram { get; init; }

    /// <summary>Part of the flash that holds applications.</summary>
    public required MemoryRange ApplicationFlash { get; init; }

    /// <summary>
    /// What of the flash is erased at once, in bytes. On a board whose code memory is RAM nothing is erased; there it is the unit by which
    /// applications are installed.
    /// </summary>
    public uint FlashPageSize { get; init; } = 1024;

    /// <summary>How a debug probe reaches the real board; null if it has no flash that keeps what is written.</summary>
    public BoardProbe? Probe { get; init; }

    /// <summary>The clock by which durations are measured on the emulated board.</summary>
    public ClockRegister Clock { get; init; }

    /// <summary>The GPIO ports.</summary>
    public IReadOnlyList<GpioPortDescription> GpioPorts { get; init; } = [];

    /// <summary>The push-buttons, in the order in which the kernel numbers them.</summary>
    public IReadOnlyList<BoardButton> Buttons { get; init; } = [];

    /// <summary>The lights, in the order in which the kernel numbers them.</summary>
    public IReadOnlyList<BoardLed> Leds { get; init; } = [];

    /// <summary>The EEPROM that the kernel looks for on the I2C bus; null for none.</summary>
    public BoardEeprom? Eeprom { get; init; }

    /// <summary>What is on the I2C bus of a board that <c>tock run</c> starts, besides that.</summary>
    public IReadOnlyList<BusDevice> BusDevices { get; init; } = [];

    /// <summary>Whether the emulated board has a slot for an SD card.</summary>
    public bool HasSdCard { get; init; }

    /// <summary>Whether the emulated board has a display.</summary>
    public bool HasDisplay { get; init; }

    /// <summary>Whether the kernel drives the board's Ethernet socket.</summary>
    public bool HasEthernet { get; init; }

    /// <summary>Project of the kernel for this board, relative to the repository root, with forward slashes; empty if the tree has none.</summary>
    public string KernelProject { get; init; } = string.Empty;

    /// <summary>File name of the kernel's image without its ending, if it is not the board's name.</summary>
    public string? KernelImage { get; init; }

    /// <summary>Path of a kernel's ELF file that is there already; null if the kernel is built from its project.</summary>
    public string? BuiltKernel { get; init; }

    /// <summary>This hardware with another kernel: a board project of one's own, whose image has its name.</summary>
    /// <param name="project">The project, relative to the repository root.</param>
    public BoardDescription WithKernel(string project) => this with { KernelProject = project, KernelImage = Path.GetFileNameWithoutExtension(project) };

    /// <summary>Path of the kernel's ELF file in a repository.</summary>
    /// <param name="repositoryRoot">Root folder of the repository.</param>
    /// <param name="configuration">Build configuration: <c>Release</c> or <c>Debug</c>.</param>
    public string KernelElf(string repositoryRoot, string configuration) =>
        BuiltKernel ?? Path.Combine(repositoryRoot, "artifacts", "bin", Path.GetFileNameWithoutExtension(KernelProject), configuration.ToLowerInvariant(), $"{KernelImage ?? Name}.elf");
}
