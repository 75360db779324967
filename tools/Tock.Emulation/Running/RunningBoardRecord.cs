// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Emulation.Running;

/// <summary>What is published of a running board.</summary>
public sealed record RunningBoardRecord
{
    /// <summary>Its name among the running boards: the board's name, with a number if there is more than one.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>The board's name in <see cref="Boards.BoardCatalog"/>.</summary>
    public required string Board { get; init; }

    /// <summary>The process that runs it; the board ends with that.</summary>
    public ProcessIdentity Process { get; init; } = new(0, 0);

    /// <summary>When it was started.</summary>
    public DateTimeOffset StartedAt { get; init; }

    /// <summary>Path of the file that holds its whole flash; null if that was composed for the run.</summary>
    public string? FlashFile { get; init; }

    /// <summary>Path of the kernel's ELF file; null if that is not known.</summary>
    public string? KernelElf { get; init; }

    /// <summary>
    /// The token with which its console is asked who writes what (<see cref="Consoles.ConsoleLabels"/>): one for all that look, since the board knows one at a time.
    /// </summary>
    public string ConsoleToken { get; init; } = Consoles.ConsoleLabels.NewToken();

    /// <summary>The applications that were in its flash at the start. Others may have come since then.</summary>
    public IReadOnlyList<RunningApplication> Applications { get; init; } = [];
}
