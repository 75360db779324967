// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Cli.Setup;
using Tock.Emulation.Boards;
using Tock.Installer.Flash;
using Tock.Installer.Probes;
using Tock.Tbf.Flash;

namespace Tock.Cli.Installing;

/// <summary>A real board behind a debug probe.</summary>
/// <param name="Board">The board.</param>
/// <param name="Options">What the user types to mean it.</param>
/// <param name="Tool">The program that reaches it.</param>
/// <param name="Serial">Serial number of the probe; null if it is not known, and then there is one.</param>
internal sealed record ProbeTarget(BoardDescription Board, string Options, ProbeTool Tool, string? Serial) : FlashTarget(Board, Options)
{
    internal override string Name => Board.Name;

    internal override async Task<IBoardFlash> OpenAsync(bool isMade, CancellationToken cancellationToken)
    {
        BoardProbe probe = Board.Probe!;
        BoardRecords records = new(Path.Combine(UserFolders.State, "tock", "boards"));
        ProbedBoard board = new()
        {
            Name = Name,
            Flash = new FlashArea(Board.Flash.Start, Board.Flash.Length),
            PageSize = Board.FlashPageSize,
            OpenOcdConfiguration = probe.OpenOcdConfiguration,
            OpenOcdBank = probe.OpenOcdBank,
            Serial = Serial,
            ChipNumber = probe.ChipNumber is { } number ? new FlashArea(number.Start, number.Length) : null,
        };
        return Tool == ProbeTool.OpenOcd
            ? await OpenOcdFlash.OpenAsync(board, records, cancellationToken).ConfigureAwait(false)
            : await StFlash.OpenAsync(board, records).ConfigureAwait(false);
    }
}
