// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Emulation.Boards;
using Tock.Installer;
using Tock.Installer.Applications;
using Tock.Installer.Flash;

namespace Tock.Cli.Installing;

/// <summary>Whose flash a command means: a board, and the way to it.</summary>
/// <param name="Board">The board.</param>
/// <param name="Options">What the user types to mean it, for messages: "--flash-file board.bin".</param>
internal abstract record FlashTarget(BoardDescription Board, string Options)
{
    /// <summary>What to call it in messages.</summary>
    internal abstract string Name { get; }

    /// <summary>Opens the flash.</summary>
    /// <param name="isMade">Whether a file is made if there is none.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="InstallerException">It cannot be opened or reached.</exception>
    internal abstract Task<IBoardFlash> OpenAsync(bool isMade, CancellationToken cancellationToken);

    /// <summary>Ends applications whose images are about to change or go, where they run.</summary>
    /// <param name="applications">The applications.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>What is to be said of each that stays in flash.</returns>
    /// <exception cref="InstallerException">The board does not do it.</exception>
    internal virtual Task<string> EndAsync(IReadOnlyList<InstalledApplication> applications, CancellationToken cancellationToken) => Task.FromResult(string.Empty);

    /// <summary>Starts applications whose images are there now and were not before, where the board runs.</summary>
    /// <param name="applications">The applications.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>What is to be said of each behind its place.</returns>
    /// <exception cref="InstallerException">The board does not do it.</exception>
    internal virtual Task<string> BeginAsync(IReadOnlyList<InstalledApplication> applications, CancellationToken cancellationToken) => Task.FromResult(string.Empty);
}
