// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Emulation.Boards;
using Tock.Emulation.Running;

namespace Tock.Emulation;

/// <summary>What to start, and how.</summary>
public sealed record MachineOptions
{
    /// <summary>The board.</summary>
    public required BoardDescription Board { get; init; }

    /// <summary>Path of the kernel's ELF file, or of a file that holds the whole flash byte by byte.</summary>
    public required string KernelElf { get; init; }

    /// <summary>
    /// What the application flash holds from its first byte on, or empty for no application. At most as long as the board's application flash;
    /// the rest of the flash reads as erased (0xFF).
    /// </summary>
    public ReadOnlyMemory<byte> ApplicationFlash { get; init; }

    /// <summary>How time passes; paced by the wall clock by default.</summary>
    public BoardTiming Timing { get; init; } = BoardTiming.Paced;

    /// <summary>Name or path of the emulator.</summary>
    public string Emulator { get; init; } = "qemu-system-arm";

    /// <summary>
    /// Whether QEMU also opens its gdb stub, on the unix socket <see cref="Machine.GdbSocket"/>.
    /// </summary>
    public bool OpenGdbStub { get; init; }

    /// <summary>
    /// Whether QEMU also opens its test port, which <see cref="Machine.Pins"/> and <see cref="Machine.WriteWordAsync"/> need. The resistors at
    /// the board's buttons, which the emulator leaves out, are then there, too: without them a button that was never pressed reads as pressed.
    /// </summary>
    public bool OpenTestPort { get; init; }

    /// <summary>How many serial lines beside the console are connected: <see cref="Machine.SerialLines"/>.</summary>
    public int SerialLineCount { get; init; }

    /// <summary>Whether a cable is plugged into the board's Ethernet socket: <see cref="Machine.Network"/>.</summary>
    public bool ConnectNetwork { get; init; }

    /// <summary>
    /// Whether the board's Ethernet socket is connected to a network that the emulator plays, with a gateway at 10.0.2.2 behind which the host's
    /// own network is. Not with <see cref="ConnectNetwork"/>: there is one socket.
    /// </summary>
    public bool UseEmulatorNetwork { get; init; }

    /// <summary>What is on the board's I2C bus; nothing by default.</summary>
    public IReadOnlyList<BusDevice> BusDevices { get; init; } = [];

    /// <summary>
    /// Path of the SD card in the board's slot, a file of its bytes whose size is a power of two; or null for an empty slot. What the board
    /// writes is in the file when the emulation has ended.
    /// </summary>
    public string? SdCardImage { get; init; }

    /// <summary>
    /// What lets other processes of this user see the board; owned by the caller, and disposed after the machine. Null for a board that nobody else sees.
    /// </summary>
    public PublishedBoard? Publication { get; init; }

    /// <summary>Called when the board has been stopped for good, while its memory can still be read; not when the emulator has ended by itself. Null for nothing.</summary>
    public Func<Machine, Task>? AfterLastInstruction { get; init; }

    /// <summary>More QEMU arguments, after the tool's own.</summary>
    public IReadOnlyList<string> ExtraArguments { get; init; } = [];
}
