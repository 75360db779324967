// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel.Debugging;
using Tock.Kernel.Platform;

namespace Tock.Kernel;

/// <summary>
/// The right to reset or stop the whole board, and to know how its memory is laid out: a capability. Only a board can make one;
/// a capsule has this right if and only if the board handed it the object.
/// </summary>
public sealed class KernelControl
{
    private readonly IChip _chip;
    private readonly PanicReport _panic;
    private readonly BoardMemory _memory;

    /// <summary>Initializes a new instance of the <see cref="KernelControl"/> class.</summary>
    /// <param name="chip">What resets.</param>
    /// <param name="panic">What stops.</param>
    /// <param name="memory">The board's memory.</param>
    internal KernelControl(IChip chip, PanicReport panic, BoardMemory memory)
    {
        _chip = chip;
        _panic = panic;
        _memory = memory;
    }

    /// <summary>Gets how the kernel is laid out.</summary>
    public KernelSections Sections => _memory.Sections;

    /// <summary>Gets the first byte of flash.</summary>
    public uint FlashStart => _memory.FlashStart;

    /// <summary>Gets the first byte of the flash that applications are in.</summary>
    public uint ApplicationFlashStart => _memory.ApplicationFlashStart;

    /// <summary>Gets the first byte after it.</summary>
    public uint ApplicationFlashEnd => _memory.ApplicationFlashEnd;

    /// <summary>Gets the first byte of RAM.</summary>
    public uint RamStart => _memory.RamStart;

    /// <summary>Gets the first byte of the RAM that processes get their blocks from.</summary>
    public uint ProcessRamStart => _memory.ProcessRamStart;

    /// <summary>Gets the first byte after it.</summary>
    public uint ProcessRamEnd => _memory.ProcessRamEnd;

    /// <summary>Resets the board, as its button would.</summary>
    public void Reset() => _chip.Reset();

    /// <summary>Panics on request: the report is written and the board stands still.</summary>
    public void Panic() => _panic.BecauseOfRequest();
}
