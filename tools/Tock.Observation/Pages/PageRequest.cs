// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Observation.Pages;

/// <summary>What the page of a running board is to show. The tool writes it as one line of JSON to the standard input of the page's program, which ends when that closes.</summary>
public sealed record PageRequest
{
    /// <summary>The board's name in the catalog of boards.</summary>
    public required string Board { get; init; }

    /// <summary>Path of the kernel's ELF file; null if it is not known.</summary>
    public string? KernelElf { get; init; }

    /// <summary>Unix socket of a monitor of the emulator that nobody else uses.</summary>
    public string MonitorSocket { get; init; } = string.Empty;

    /// <summary>Unix socket of the board's console: all that it has sent so far, then what it sends; takes input.</summary>
    public required string ConsoleSocket { get; init; }

    /// <summary>The token with which the board is asked who writes what on its console.</summary>
    public required string ConsoleToken { get; init; }

    /// <summary>The TCP port to listen at; 0 for any that is free.</summary>
    public int Port { get; init; }

    /// <summary>The images that applications were made from.</summary>
    public IReadOnlyList<PageApplication> Applications { get; init; } = [];

    /// <summary>The directory that source files are named relative to; null for none.</summary>
    public string? SourceRoot { get; init; }
}
