// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Emulation.Boards;
using Tock.Installer;
using Tock.Installer.Flash;

namespace Tock.Cli.Installing;

/// <summary>A board's flash in a file.</summary>
/// <param name="Board">The board that it is of.</param>
/// <param name="Path">The file.</param>
internal sealed record FlashFileTarget(BoardDescription Board, string Path) : FlashTarget(Board, $"--flash-file {ShellWord.Of(Path)}")
{
    internal override string Name => Path;

    internal override Task<IBoardFlash> OpenAsync(bool isMade, CancellationToken cancellationToken)
    {
        IBoardFlash flash = File.Exists(Path) || !isMade
            ? FlashFile.Open(Path, Board.Flash.Start, Board.Flash.Length, Board.FlashPageSize)
            : FlashFile.Create(Path, Board.Flash.Start, Board.Flash.Length, Board.FlashPageSize);
        return Task.FromResult(flash);
    }
}
