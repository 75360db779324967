// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Emulation.Boards;

/// <summary>How the programs that write flash through a debug probe reach a board.</summary>
public sealed record BoardProbe
{
    /// <summary>Configuration files of OpenOCD, by their names in its own folder of scripts or by paths; empty if it cannot reach the board.</summary>
    public IReadOnlyList<string> OpenOcdConfiguration { get; init; } = [];

    /// <summary>Which of the flash banks that those files name holds kernel and applications.</summary>
    public int OpenOcdBank { get; init; }

    /// <summary>Whether st-flash knows the chip, which an ST-Link is wired to.</summary>
    public bool HasStLink { get; init; }

    /// <summary>USB vendor and product, such as <c>0403:bcd9</c>, of the probes that the board can be behind; empty for any.</summary>
    public IReadOnlyList<string> UsbIds { get; init; } = [];

    /// <summary>Where the chip's unique number can be read; null for a chip without one.</summary>
    public MemoryRange? ChipNumber { get; init; }
}
