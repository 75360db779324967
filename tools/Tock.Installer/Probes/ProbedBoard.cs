// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Tbf.Flash;

namespace Tock.Installer.Probes;

/// <summary>A real board behind a debug probe, as those who write its flash must know it.</summary>
public sealed record ProbedBoard
{
    /// <summary>What the board is called.</summary>
    public required string Name { get; init; }

    /// <summary>Its flash, of kernel and applications.</summary>
    public required FlashArea Flash { get; init; }

    /// <summary>What of the flash is erased at once, in bytes.</summary>
    public required uint PageSize { get; init; }

    /// <summary>Configuration files of OpenOCD for probe and chip.</summary>
    public IReadOnlyList<string> OpenOcdConfiguration { get; init; } = [];

    /// <summary>Which of OpenOCD's flash banks it is.</summary>
    public int OpenOcdBank { get; init; }

    /// <summary>Serial number of the probe; null for the only one.</summary>
    public string? Serial { get; init; }

    /// <summary>Where the chip's unique number can be read; null for a chip without one.</summary>
    public FlashArea? ChipNumber { get; init; }
}
